import Glibc
import MapDrawing
import MapLayout
import MapModel
import MapText
import TextCanvas

let args = CommandLine.arguments
var data: [UInt8] = []
let fd = open(args[1], O_RDONLY)
var buffer = [UInt8](repeating: 0, count: 65536)
while case let n = read(fd, &buffer, buffer.count), n > 0 { data += buffer[..<n] }
let document = try Document(reading: data)
let width = args.count > 2 ? Int(args[2]) : 80
let charset: Charset = args.contains("ascii") ? .ascii : .unicode
let labels: LayoutOptions.Labels =
  args.contains("inline") ? .inline : args.contains("keyed") ? .keyed : .auto
let sheet = Sheet(
  of: document.map,
  SheetOptions(layout: LayoutOptions(columns: width, labels: labels), charset: charset))
for line in sheet.canvas.lines(charset) { print(line) }
