/// The page round its data: template, policy, style and scripts put together.
///
/// In: what comes in front (the summary for browsers without scripts) and further scripts. Out: the bytes in front of the
/// data and those behind it. `PageShellTests` covers it.
package struct PageShell: Sendable {
  /// The page up to the data.
  package let head: [UInt8]
  /// The page behind the data.
  package let tail: [UInt8]
  /// What the page lets a browser do: its `Content-Security-Policy`.
  package let policy: String

  private enum Slot: String {
    case policy, style, summary, data, scripts
  }

  /// A page that holds its data: they come between `head` and `tail`, as `PageData` writes them.
  /// - Parameter summary: markup for browsers without scripts.
  package static func report(summary: String) -> PageShell {
    PageShell(summary: summary, data: (#"<script type="application/json" id="data">"#, "</script>"), scripts: PageFiles.scripts)
  }

  /// A page that asks the server that it comes from for its data.
  /// - Parameters:
  ///   - data: the path of the data on that server.
  ///   - scripts: scripts that join in (`Sources/CPage/Page/README.md`); they run before the page starts.
  ///   - style: what is added to the style of the page.
  package static func served(data: String, scripts: [[UInt8]] = [], style: [UInt8] = []) -> PageShell {
    let start = PageFiles.scripts.suffix(1)
    return PageShell(
      summary: "", data: (#"<script type="application/json" id="data" data-from="\#(MarkupText.escaped(data))">"#, "</script>"),
      scripts: PageFiles.scripts.dropLast() + scripts + start, style: PageFiles.style + style, isServed: true)
  }

  private init(
    summary: String, data: (open: String, close: String), scripts: [[UInt8]], style: [UInt8] = PageFiles.style,
    isServed: Bool = false
  ) {
    policy = PagePolicy(scripts: scripts, style: style, isServed: isServed).text
    var parts: [[UInt8]] = [[]]
    for piece in Self.pieces(of: PageFiles.template) {
      switch piece {
      case .text(let bytes): parts[parts.count - 1] += bytes
      case .slot(.policy): parts[parts.count - 1] += policy.utf8
      case .slot(.style): parts[parts.count - 1] += style
      case .slot(.summary): parts[parts.count - 1] += summary.utf8
      case .slot(.scripts): parts[parts.count - 1] += Self.elements(scripts)
      case .slot(.data):
        parts[parts.count - 1] += data.open.utf8
        parts.append(Array(data.close.utf8))
      }
    }
    head = parts[0]
    tail = parts.dropFirst().flatMap(\.self)
  }

  private static func elements(_ scripts: [[UInt8]]) -> [UInt8] {
    scripts.flatMap { Array("<script>".utf8) + $0 + Array("</script>\n".utf8) }
  }

  private enum Piece {
    case text(Substring.UTF8View)
    case slot(Slot)
  }

  /// The template cut at its slots, `{{name}}`; what is in braces and no slot is text.
  private static func pieces(of template: [UInt8]) -> [Piece] {
    String(decoding: template, as: UTF8.self).split(separator: "{{", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part -> [Piece] in
        guard index > 0, let end = part.firstRange(of: "}}"), let slot = Slot(rawValue: String(part[..<end.lowerBound])) else {
          return [.text(part.utf8)]
        }
        return [.slot(slot), .text(part[end.upperBound...].utf8)]
      }
  }
}
