import BrowserSupport
import Foundation
import GRDB
import Store

/// A fact as the store has it, and what the report's filters have to make of it: the model that its counts are held against.
struct ReportedFact: Sendable {
  var id: String
  var article: String
  var event: String
  var rule: String
  var quote: String
  /// The address under which the filter for places has it.
  var place: String
  var source: String
  /// `check.verdict`; `none` where there are none.
  var findings: Set<String>
  /// What values were inferred from; `stated` where none was.
  var inferences: Set<String>
  /// The first and the last month, as `2020-07`; empty where nothing says when.
  var from: String
  var to: String
  var json: JSONValue

  /// Whether words that are marked are those of the fact. Where they stand apart, as in a table, marks come in the order of
  /// the page and the quote in that of its sentence.
  func isQuoted(by marked: String) -> Bool {
    if json["span"]["pieces"] == .null { return Self.letters(marked) == Self.letters(quote) }
    return Self.words(marked) == Self.words(quote)
  }

  private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber }.sorted() }

  /// All facts of a store, in the order of their articles.
  static func all(in store: String) throws -> [ReportedFact] {
    let opened = try Store.openForReading(at: store)
    defer { try? opened.close() }
    return try opened.read { db in
      try Row.fetchAll(db, sql: Self.query).map { try ReportedFact($0) }
    }
  }

  private static let query = """
    SELECT f.json, a.published, a.source, o.who, o.whoEntity, o.periodStart,
      o.periodEnd, o.date,
      (SELECT json_group_array(json(v.value)) FROM json_each(f.json, '$.roles') r, json_each(r.value) v) AS roleValues
    FROM fact f JOIN article a ON a.id = f.article LEFT JOIN observations o ON o.fact = f.factID AND o.article = a.name
    WHERE a.current ORDER BY a.name, f.id
    """

  private init(_ row: Row) throws {
    json = try JSONDecoder().decode(JSONValue.self, from: Data((row["json"] as String).utf8))
    id = json["id"].string ?? ""
    article = json["article"].string ?? ""
    event = json["event"].string ?? ""
    rule = json["rule"].string ?? ""
    quote = json["span"]["text"].string ?? ""
    source = row["source"] ?? ""
    let values = try JSONDecoder().decode([JSONValue].self, from: Data((row["roleValues"] as String).utf8))
    place = row["whoEntity"] ?? Self.unit(values) ?? row["who"] ?? ""
    findings = Set(json["findings"].array.map { "\($0["check"].string ?? "").\($0["verdict"].string ?? "")" })
    if findings.isEmpty { findings = ["none"] }
    inferences = Set(values.compactMap { $0["inferred"].string })
    if inferences.isEmpty { inferences = ["stated"] }
    let times = values.compactMap { $0["value"].string }
    (from, to) = Self.months(Self.stated(row) ?? Self.first(in: times), published: row["published"])
  }

  private static func unit(_ values: [JSONValue]) -> String? {
    values.lazy.compactMap { $0["entity"].string ?? $0["belongsTo"].string }.first
  }

  /// The period, or else the date, that stands in the columns of the fact.
  private static func stated(_ row: Row) -> (Substring?, Substring?)? {
    let ends: (String?, String?) = (row["periodStart"], row["periodEnd"])
    if ends.0 != nil || ends.1 != nil { return (ends.0?[...], ends.1?[...]) }
    let date: String? = row["date"]
    return date.map { ($0[...], $0[...]) }
  }

  /// The first period among values, or else the first date.
  private static func first(in texts: [String]) -> (Substring?, Substring?)? {
    let periods = texts.lazy.compactMap { $0.wholeMatch(of: /(\.\.|\d{4}[-\d]*)\/(\.\.|\d{4}[-\d]*)/) }
    if let ends = periods.first { return (ends.1, ends.2) }
    return texts.first { $0.wholeMatch(of: /\d{4}(-\d\d){1,2}/) != nil }.map { ($0[...], $0[...]) }
  }

  private static func months(_ ends: (Substring?, Substring?)?, published: String?) -> (String, String) {
    guard let ends else {
      let month = published.map { String($0.prefix(7)) } ?? ""
      return (month, month)
    }
    return (month(ends.0, "-01", open: ""), month(ends.1, "-12", open: "9999-12"))
  }

  private static func month(_ time: Substring?, _ ofYear: String, open: String) -> String {
    guard let time, time != ".." else { return open }
    return time.count == 4 ? time + ofYear : String(time.prefix(7))
  }
}
