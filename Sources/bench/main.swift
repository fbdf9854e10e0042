// Prints the figures that docs/BENCHMARKS.md tells of, each beside something that was run with it.
// Times are the best or the median of several runs, since machines are shared and noisy.

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == ReadingFigures.childFlag {
  ReadingFigures.runChild(arguments)
} else if arguments.first == "stillness" {
  StillnessFigures().printAll(Array(arguments.dropFirst()))
} else if arguments.first == "keys" {
  KeyFigures(programBeside("desirepath")).printAll("maps/night-fall.map")
} else if arguments.first == "kills" || arguments.first == "full" {
  // kills [COUNT [SEED [FOLDER]]], and full with a folder on a small disk of its own
  let words = Array(arguments.dropFirst())
  var figures = KillFigures(
    programBeside("desirepath"), seed: words.dropFirst().first.flatMap { UInt64($0) } ?? 26,
    fillsDisk: arguments.first == "full")
  figures.printAll(words.first.flatMap { Int($0) } ?? 1000, in: words.dropFirst(2).first)
} else if arguments.first == "journal" {
  JournalFigures.printAll()
} else if arguments.first == "comparing" {
  ComparisonFigures(programBeside("desirepath")).printAll()
} else {
  let tool = programBeside("desirepath")
  StartFigures(tool).printAll()
  ReadingFigures.printAll()
  DrawingFigures(tool).printAll()
  ComparisonFigures(tool).printAll()
  StillnessFigures().printAll(
    ["maps/hospital-site.map", "maps/night-fall.map", "maps/priorities.map"])
  KeyFigures(tool).printAll("maps/night-fall.map")
}
