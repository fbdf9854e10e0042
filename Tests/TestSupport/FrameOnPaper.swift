/// A frame that was found in a drawing, with a title in its upper border.
struct FrameOnPaper {
  let top: Int
  let left: Int
  let bottom: Int
  let right: Int
  let title: String

  func contains(_ box: BoxOnPaper) -> Bool {
    top < box.top && box.bottom < bottom && left < box.left && box.right < right
  }
}
