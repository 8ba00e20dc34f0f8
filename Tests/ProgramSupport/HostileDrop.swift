import Foundation
import TestSupport

/// Articles and rules that try to be more than text, wherever they are shown: `Fixtures/hostile`, and beside them files whose
/// names and bytes no repository should hold (`Rules`, `in`).
///
/// Whatever of them runs as a script sets `window.hostile`, opens a dialog or puts an element into the page.
package struct HostileDrop {
  package let folder: Program.Folder

  /// A name that clears the terminal, turns the direction of writing and ends a line.
  package static let name = "\u{1B}[2J\u{9B}31m\u{202E}\"><svg onload=window.hostile=1>\ntxt.txt"

  package init() throws {
    folder = try Program.Folder()
    try copy("Fixtures/hostile/articles", to: "in")
    try copy("Fixtures/hostile/rules", to: "Rules")
    try folder.write(Self.rules, to: "Rules/\u{1B}[2J\u{202E}.rules")
    let text = "Năm 2023, UBND xã Hạ Mỗ đã tiếp 700 lượt công dân \u{1B}[2J\u{9B}2J.\n\nXã có 87 \u{1B}[2J hộ nghèo.\n"
    try folder.write(text, to: "in/\(Self.name)")
    try folder.write("\u{0}\u{0}", to: "in/\u{1B}]8;;javascript:window.hostile=1\u{7}.txt")
  }

  /// Where the repository's folder is a link, what it leads to is copied: the test writes into its copy.
  private func copy(_ path: String, to name: String) throws {
    let source = Fixtures.repository.appending(path: path).resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: source, to: folder.url.appending(path: name))
  }

  /// A value and a note with what terminals and readers obey.
  private static let rules = """
    class TurnedWord
      "lạ lùng" => "\u{1B}[31m\u{202E}lạ\u{202C}\u{9B}2J"

    rule turned/word makes Constructor
      note "\u{1B}]0;hostile\u{7}\u{202E}\u{2067}"
      head "nghe" valueOf:TurnedWord
      find "Xã Hạ Mỗ nghe lạ lùng." => valueOf "\u{1B}[31m\u{202E}lạ\u{202C}\u{9B}2J"

    """

  package func run(_ arguments: [String]) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }
}
