import GRDB
import Store

/// The counts of the store as a table of markup, for browsers that run no scripts.
struct StillSummary {
  private let rows: [(event: String, facts: Int, articles: Int, findings: Int)]

  init(_ db: Database) throws {
    rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.event, count(*), count(DISTINCT f.article), count(DISTINCT x.fact)
        FROM currentFact f LEFT JOIN finding x ON x.fact = f.id AND x.position = 0 GROUP BY f.event ORDER BY f.event
        """
    ).map { ($0[0], $0[1], $0[2], $0[3]) }
  }

  var markup: String {
    let head = ["Loại sự kiện · Event type", "Sự kiện · Facts", "Bài viết · Articles", "Có phát hiện · With findings"]
    return """
      <table>
      <thead><tr>\(head.map { #"<th scope="col">\#($0)</th>"# }.joined())</tr></thead>
      <tbody>
      \(rows.map(Self.row).joined(separator: "\n"))
      </tbody>
      <tfoot>\(Self.cells("Tất cả · All", [rows.map(\.facts).reduce(0, +)]))</tfoot>
      </table>
      """
  }

  private static func row(_ row: (event: String, facts: Int, articles: Int, findings: Int)) -> String {
    cells(MarkupText.escaped(row.event), [row.facts, row.articles, row.findings])
  }

  private static func cells(_ name: String, _ numbers: [Int]) -> String {
    #"<tr><th scope="row"><bdi>\#(name)</bdi></th>"# + numbers.map { #"<td class="number">\#($0)</td>"# }.joined() + "</tr>"
  }
}
