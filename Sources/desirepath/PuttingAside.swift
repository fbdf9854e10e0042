import MapEditor
import MapFiles
import MapText
import TextCanvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts what was not saved where there is room for it, since there can be no journal beside the map.
///
/// - Parameters:
///   - editor: The editor that ends.
///   - error: Why there can be no journal.
/// - Returns: What is to be told: where it is, and what went wrong elsewhere.
func putAside(_ editor: Editor, because error: FileError) -> String {
  let name = editor.path ?? "unnamed.map"
  var words = "desirepath: \(shownText(name)): error: \(shownText(error.what))\n"
  var bytes = editor.document.bytes
  if !editor.halfTypedLine.isEmpty {
    if bytes.last != 0x0A, !bytes.isEmpty { bytes.append(0x0A) }
    bytes += Array(editor.halfTypedLine.utf8) + [0x0A]
  }
  // Nobody else reads what was told, wherever it has to be put.
  umask(0o077)
  for folder in spareFolders() {
    let base = name.split(separator: "/").last.map(String.init) ?? "unnamed.map"
    let place = firstFreeName { number in
      // What was put aside before is not lost either.
      "\(folder)/\(base).unsaved" + (number == 1 ? "" : ".\(number)")
    }
    do {
      try saveFile(bytes, to: place)
      return words + "desirepath: what was not saved is in \(shownText(place))\n"
    } catch {
      words += "desirepath: \(shownText(place)): error: \(shownText(error.what))\n"
    }
  }
  return words
}
