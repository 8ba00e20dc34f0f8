import Foundation
import ProgramSupport
import TestSupport

/// The tutorial as a reader follows it: what the page says is written is written, what it says is run is run, in order.
///
/// The page's conventions, which it states itself: a block of `rules` goes to the file that the line above it names, and
/// that line says how; a block of `sh` is run, and the block of `text` behind it is what it prints. In what is printed,
/// `…` stands for what is another each time, and a line `⋮` for lines that are left out.
struct Tutorial {
  let page: MarkdownPage
  private let folder: Program.Folder

  struct Unclear: Error, CustomStringConvertible {
    var description: String
  }

  init(_ name: String, in folder: Program.Folder) throws {
    page = try MarkdownPage(name)
    self.folder = folder
  }

  /// Writes what a block of rules says into the file that its caption names.
  func write(_ block: MarkdownPage.Block) throws {
    let parts = block.caption.split(separator: "`")
    guard block.caption.hasSuffix(":"), parts.count >= 2 else {
      throw Unclear(description: "\(page.place(of: block)): the line above the block names no file")
    }
    let file = String(parts[1])
    switch parts[0] {
    case "Write this into ": try folder.write(block.text, to: file)
    case "Add this at the end of ": try folder.write(folder.read(file) + "\n" + block.text, to: file)
    case "In ": try folder.write(replaced(block, in: folder.read(file)), to: file)
    default: throw Unclear(description: "\(page.place(of: block)): “\(parts[0])” does not say what to do")
    }
  }

  /// ``In `FILE`, in place of the line that begins with `head`:``
  private func replaced(_ block: MarkdownPage.Block, in text: String) throws -> String {
    let parts = block.caption.split(separator: "`")
    guard parts.count == 5, parts[2] == ", in place of the line that begins with " else {
      throw Unclear(description: "\(page.place(of: block)): the line above the block does not say in place of what")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter { lines[$0].drop { $0 == " " }.hasPrefix(parts[3]) }
    guard places.count == 1 else {
      throw Unclear(description: "\(page.place(of: block)): \(places.count) lines begin with “\(parts[3])”")
    }
    lines[places[0]] = block.text.dropLast()[...]
    return lines.joined(separator: "\n")
  }

  /// Runs the lines of a block in the folder, with the program on the path.
  func run(_ block: MarkdownPage.Block) throws -> Program.Run {
    let lines = "PATH=\"$(dirname \"$0\"):$PATH\"\n{ \(block.text)\n} 2>&1"
    return try Program.run(in: folder, script: lines)
  }

  /// Whether what was printed is what the page shows.
  static func agree(_ shown: String, _ printed: String) -> Bool {
    agree(lines(shown)[...], lines(printed)[...])
  }

  private static func lines(_ text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func agree(_ shown: ArraySlice<Substring>, _ printed: ArraySlice<Substring>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    guard first == "⋮" else {
      guard let line = printed.first, agree(first, line) else { return false }
      return agree(shown.dropFirst(), printed.dropFirst())
    }
    return (printed.startIndex...printed.endIndex).contains { agree(shown.dropFirst(), printed[$0...]) }
  }

  private static func agree(_ shown: Substring, _ line: Substring) -> Bool {
    guard shown != line else { return true }
    var pieces = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.popLast(), line.hasPrefix(first) else { return false }
    var rest = line
    for piece in pieces where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  /// What was printed, with what is another each time left out, as the page would have it.
  static func lasting(_ printed: String) -> String {
    let times = printed.replacing(/[0-9.]+ m?s\b/) { _ in "… s" }.replacing(/[0-9.]+ MB\/s/) { _ in "… MB/s" }
    return lines(times).map { $0 + "\n" }.joined()
  }
}
