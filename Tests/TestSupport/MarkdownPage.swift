import Foundation

/// A page of the documentation as the tests see it: its fenced blocks, each with what stands before it.
package struct MarkdownPage {
  package struct Block {
    /// The first word behind the fence (`rules`), and the others (`error`).
    package var language: String
    package var marks: [String]
    package var text: String
    /// The line on which the text begins, counted from 1.
    package var line: Int
    /// The last line of prose before the block, and the heading that it stands under.
    package var caption: String
    package var heading: String

    package func has(_ mark: String) -> Bool { marks.contains(mark) }
  }

  package let name: String
  package private(set) var blocks: [Block] = []
  /// Headings without their signs, in the order of the page.
  package private(set) var headings: [String] = []
  private let url: URL
  private let lines: [String]

  /// - Parameter name: the page's path in the repository.
  package init(_ name: String) throws {
    self.name = name
    url = Fixtures.repository.appending(path: name)
    lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    read()
  }

  private mutating func read() {
    var caption = ""
    var open: Block?
    for (index, line) in lines.enumerated() {
      if var block = open {
        if line.hasPrefix("```") {
          blocks.append(block)
          open = nil
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        open = Block(
          language: words.first ?? "", marks: Array(words.dropFirst()), text: "", line: index + 2, caption: caption,
          heading: headings.last ?? "")
      } else if line.hasPrefix("#") {
        headings.append(line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces))
      } else if !line.isEmpty {
        caption = line
      }
    }
  }

  /// Where a block stands, as `page:line`.
  package func place(of block: Block) -> String { "\(name):\(block.line)" }

  /// Writes other texts into blocks of the page, where goldens are recorded.
  /// - Parameter texts: by the line on which a block's text begins.
  /// - Returns: whether they were written.
  package func record(_ texts: [Int: String]) throws -> Bool {
    guard Golden.isRecording, !texts.isEmpty else { return false }
    var lines = lines
    for block in blocks.reversed() {
      guard let text = texts[block.line] else { continue }
      let first = block.line - 1
      let new = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      lines.replaceSubrange(first..<first + block.text.count { $0 == "\n" }, with: text.hasSuffix("\n") ? new.dropLast() : new[...])
    }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    return true
  }
}
