import GRDB
import Records
import Store

/// The event types and rules of a store's current facts, in their own words, numbered as the facts of the page name them.
///
/// Articles may stand by different states of the rules; a rule that reads the same in several of them is one.
struct PageRules {
  /// A declaration; without text where the store does not have it.
  private struct Declaration: Hashable {
    var name: String
    var file: String?
    var line: Int?
    var text: String?
    var note: String?
  }

  private var events: [Declaration] = []
  private var rules: [Declaration] = []
  private var eventNumbers: [String: Int] = [:]
  /// By the state of the rules and the name.
  private var ruleNumbers: [Int64: [String: Int]] = [:]

  init(_ db: Database) throws {
    try addEvents(db)
    try addRules(db)
  }

  func event(_ name: String) -> Int { eventNumbers[name] ?? 0 }

  /// - Parameter pack: the state of the rules by which the article of the fact stands.
  func rule(_ name: String, pack: Int64) -> Int { ruleNumbers[pack]?[name] ?? 0 }

  /// Event types in the order in which the rules that were used last declare them.
  private mutating func addEvents(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.event AS name, t.file, t.line, t.text, t.note FROM (SELECT DISTINCT event FROM currentFact) f
        LEFT JOIN ruleText t ON t.kind = 'event' AND t.name = f.event
          AND t.pack = (SELECT max(pack) FROM ruleText WHERE kind = 'event' AND name = f.event)
        GROUP BY f.event ORDER BY t.pack DESC, t.position, f.event
        """)
    for row in rows {
      eventNumbers[row["name"]] = events.count
      events.append(Self.declaration(row))
    }
  }

  private mutating func addRules(_ db: Database) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.pack, f.rule AS name, t.file, t.line, t.text, t.note
        FROM (SELECT DISTINCT a.pack, f.rule FROM fact f JOIN article a ON a.id = f.article WHERE a.current) f
        LEFT JOIN ruleText t ON t.pack = f.pack AND t.kind = 'rule' AND t.name = f.rule
        GROUP BY f.pack, f.rule ORDER BY f.rule, f.pack
        """)
    var numbers: [Declaration: Int] = [:]
    for row in rows {
      let rule = Self.declaration(row)
      let number = numbers[rule] ?? rules.count
      if number == rules.count { rules.append(rule) }
      numbers[rule] = number
      ruleNumbers[row["pack"], default: [:]][rule.name] = number
    }
  }

  private static func declaration(_ row: Row) -> Declaration {
    Declaration(name: row["name"], file: row["file"], line: row["line"], text: row["text"], note: row["note"])
  }

  func write(to json: inout JSONWriter) {
    json.array("events") { json in for event in events { Self.write(event, to: &json) } }
    json.array("rules") { json in for rule in rules { Self.write(rule, to: &json) } }
  }

  /// The names of the event types, in their order.
  var eventNames: [String] { events.map(\.name) }

  private static func write(_ declaration: Declaration, to json: inout JSONWriter) {
    json.object {
      $0.member("name", declaration.name)
      $0.optional("file", declaration.file)
      if let line = declaration.line { $0.member("line", line) }
      $0.optional("text", declaration.text)
      $0.optional("note", declaration.note)
    }
  }
}
