import GRDB
import Records
import Store

/// What a fact says in figures, in the columns that are the same for all events: its row of the view `observations`.
struct PageFigures {
  private let texts: [(name: String, value: String)]
  private let numbers: [(name: String, value: Double)]

  private static let textColumns = [
    ("who", "who"), ("entity", "whoEntity"), ("what", "what"), ("level", "level"), ("comparator", "comparator"),
    ("from", "periodStart"), ("to", "periodEnd"), ("date", "date"),
  ]
  private static let numberColumns = [("number", "number"), ("total", "total"), ("percent", "percent"), ("amount", "amount")]

  private init(_ row: Row) {
    texts = Self.textColumns.compactMap { name, column in (row[column] as String?).map { (name, $0) } }
    numbers = Self.numberColumns.compactMap { name, column in (row[column] as Double?).map { (name, $0) } }
  }

  /// Whether the rules of a store say which roles stand in which column.
  static func areKept(_ db: Database) throws -> Bool { try db.viewExists("observations") }

  /// The figures of a fact; none of one that has no figures.
  static func read(of fact: String, in article: String, _ db: Database) throws -> PageFigures? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM observations WHERE fact = ? AND article = ?")
    return try Row.fetchOne(statement, arguments: [fact, article]).map(PageFigures.init)
  }

  func write(to json: inout JSONWriter) {
    json.object("figures") { json in
      for text in texts { json.member(text.name, text.value) }
      for number in numbers { json.member(number.name, number.value) }
    }
  }
}
