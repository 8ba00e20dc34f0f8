import DocumentModel
import Records

/// The spreadsheet profile: one wide table, a row a fact and a column a role, that opens in Excel and LibreOffice.
///
/// Beside the columns of a role that reviewers corrected stands one with the corrected values. `SpreadsheetCell` says how
/// text is kept from being taken for formulas, numbers and dates.
struct SpreadsheetWriter: ExportWriter {
  private let folder: ExportFolder
  private let request: ExportRequest
  private let roles: [String]
  private let corrected: Set<String>
  private let file: OutputFile

  /// - Parameters:
  ///   - roles: in the order of the columns.
  ///   - corrected: those of which some value was corrected.
  init(_ folder: ExportFolder, _ request: ExportRequest, roles: [String], corrected: Set<String>) throws(OutputError) {
    self.folder = folder
    self.request = request
    self.roles = roles
    self.corrected = corrected
    file = try folder.file("facts.csv")
    try file.write([0xEF, 0xBB, 0xBF] + bytes(of: table.columns.map(\.name)))
  }

  mutating func add(_ article: ExportedArticle) throws(OutputError) -> [ExportLeftOut] {
    try folder.write(article.text.utf8, to: "texts/\(article.textName)")
    for fact in article.facts { try file.write(bytes(of: row(fact, of: article))) }
    return []
  }

  mutating func finish() throws(OutputError) {
    try file.commit()
    let package = DataPackage(
      title: "Facts of Vietnamese articles, for spreadsheets",
      description: "A row a fact. An apostrophe in front of a text is none of its own: take one from each cell that has one.",
      tables: [table], dialect: .init(delimiter: delimiter, hasMark: true), offsets: (request.offsetUnit, request.offsetText))
    try folder.write(package.json, to: "datapackage.json")
  }

  private var delimiter: String { request.decimal == .comma ? ";" : "," }

  private func bytes(of cells: [String]) -> [UInt8] {
    var csv = CSVWriter(delimiter: request.decimal == .comma ? UInt8(ascii: ";") : UInt8(ascii: ","))
    csv.row(cells)
    return csv.bytes
  }

  private var table: Table {
    let values = roles.flatMap { role in
      [Column(role, .any, "The role \(role): a number, or text; several values are joined by ' | '.")]
        + (corrected.contains(role)
          ? [Column("\(role)_corrected", .any, "What a reviewer put in the place of \(role); ∅ for nothing.")] : [])
    }
    return Table(
      name: "facts", description: "A row a fact: an event that an article reports.", columns: Self.head + values + Self.tail,
      key: [])
  }

  private static let head = [
    Column("article", "The article's name."),
    Column("title", "Its title."),
    Column("published", "When it was published."),
    Column("publisher", "The paper or the site that published it."),
    Column("url", "Its address."),
    Column("event", "The type of event."),
    Column("review", "What is held of the fact after review.", choices: ExportedFact.verdicts),
  ]

  private static let tail = [
    Column("comparators", "Figures that only bound the true one: `count >`."),
    Column("inferred", "Values that no words of their own place state, and where they come from: `period: total`."),
    Column("findings", "Figures of the fact that do not agree."),
    Column("comments", "What reviewers remarked."),
    Column("quote", "The words of the fact."),
    Column("zone", "The part of the article in which it stands."),
    Column("rule", "The rule that found it."),
    Column("partOf", "The id of the total that this fact is a part of."),
    Column("id", "Names the fact by what it says and where."),
    Column("textFile", "The file with the article's text."),
    Column("textStart", .integer, "Where the words begin in it.", unit: "Unicode code point"),
    Column("textEnd", .integer, "Where they end.", unit: "Unicode code point"),
  ]

  private func row(_ fact: ExportedFact, of article: ExportedArticle) -> [String] {
    let metadata = article.evidence.metadata
    let head = [
      article.evidence.name, metadata.title ?? "", metadata.published?.iso ?? "", metadata.source ?? "", metadata.url ?? "",
      fact.record.event, fact.verdict ?? "",
    ]
    return head.map(SpreadsheetCell.text) + roles.flatMap { cells(of: $0, fact) } + tail(fact, of: article)
  }

  private func cells(of role: String, _ fact: ExportedFact) -> [String] {
    let values = fact.values.filter { $0.role == role }
    let extracted = cell(of: values.map(\.record.value))
    guard corrected.contains(role) else { return [extracted] }
    guard let own = fact.correctedValues(of: role) else { return [extracted, ""] }
    return [extracted, own.isEmpty ? Self.nothing : cell(of: own)]
  }

  /// Where a reviewer took all values away.
  private static let nothing = "∅"

  /// One figure is a number; anything else is text.
  private func cell(of values: [RoleValue.Value]) -> String {
    if values.count == 1, case .number = values[0] { return SpreadsheetCell.number(values[0].written, request.decimal) }
    return values.isEmpty ? "" : SpreadsheetCell.text(values.map(\.written).joined(separator: " | "))
  }

  private func tail(_ fact: ExportedFact, of article: ExportedArticle) -> [String] {
    let record = fact.record
    let comparators = fact.values.compactMap { value in value.record.comparator.map { "\(value.role) \($0.rawValue)" } }
    let inferred = fact.values.compactMap { value in value.record.inferred.map { "\(value.role): \($0.rawValue)" } }
    let range = fact.spans.first.map { first in
      article.text.range(of: fact.spans.reduce(first) { $0.hull($1) }, in: .codePoints)
    }
    let texts = [
      comparators.joined(separator: "; "), inferred.joined(separator: "; "),
      record.findings.map(\.written).joined(separator: "; "), fact.comments.joined(separator: " | "), record.span.text,
      record.zone.rawValue, record.rule, record.partOf ?? "", record.id, "texts/\(article.textName)",
    ]
    return texts.map(SpreadsheetCell.text) + [Cell.text(range?.lowerBound), Cell.text(range?.upperBound)]
  }
}
