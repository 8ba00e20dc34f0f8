import Evidence
import GRDB
import Records
package import Store

/// The data of the page, out of a store: articles with text and facts, rules, units, and what could not be read or shown.
///
/// Written article by article, in the memory of the largest one; `Sources/CPage/Page/README.md` has the form. The same
/// store gives the same bytes. `PageDataTests` covers it.
package struct PageData: ~Copyable {
  /// The version of the form.
  static let format = 1

  /// An article, or a fact, that the page cannot show in its place.
  package struct Undisplayed: Sendable, Hashable {
    package var article: String
    /// Of a single fact its id; nil for a whole article.
    package var fact: String?
    package var code: String
    package var message: String
  }

  private let store: Store
  private let name: String
  private let audit: PageAudit?
  private let rules: PageRules
  private let hasFigures: Bool
  private var summary = PageSummary()

  /// - Parameters:
  ///   - name: what the page calls the store.
  ///   - audit: what an audit of its figures said; nil where none was made, which the page then says.
  /// - Throws: `StoreError` where the store does not answer.
  package init(_ store: Store, name: String, audit: PageAudit? = nil) throws(StoreError) {
    self.store = store
    self.name = name
    self.audit = audit
    (rules, hasFigures) = try store.read { (try PageRules($0), try PageFigures.areKept($0)) }
  }

  /// Writes the data, an object of JSON, piece by piece.
  /// - Returns: what was written.
  /// - Throws: `StoreError`, `ICUError`, and what `write` throws.
  package consuming func write(_ write: ([UInt8]) throws -> Void) throws -> PageSummary {
    try write(ScriptText.escaped(try head()))
    var reader = try EvidenceReader(store)
    for id in try reader.ids {
      if summary.articles > 0 { try write([UInt8(ascii: ",")]) }
      let shown = try reader.article(id)
      try write(ScriptText.escaped(try article(id, shown)))
    }
    try write(ScriptText.escaped(try tail()))
    return summary
  }

  /// The object up to its articles, which follow one by one.
  private func head() throws(StoreError) -> [UInt8] {
    let (units, state) = try store.read { (try PageUnits($0), try PageState($0)) }
    let isAudited = audit != nil
    var json = JSONWriter()
    json.object {
      $0.member("format", Self.format)
      $0.object("store") { json in
        json.member("name", name)
        state.write(to: &json)
        json.member("audited", isAudited)
      }
      rules.write(to: &$0)
      units.write(to: &$0)
    }
    return json.bytes.dropLast() + Array(#","articles":["#.utf8)
  }

  private func tail() throws(StoreError) -> [UInt8] {
    let problems = try store.read { try PageProblems($0) }
    var json = JSONWriter()
    json.object {
      $0.array("undisplayed") { json in for one in summary.undisplayed { one.write(to: &json) } }
      problems.write(to: &$0)
    }
    return Array("],".utf8) + json.bytes.dropFirst()
  }

  private mutating func article(_ id: Int64, _ shown: Result<EvidenceArticle, EvidenceError>) throws -> [UInt8] {
    let row = try store.read { try StoredRow.read(id, $0) }
    guard let row else {
      throw StoreError(.corrupt, path: store.path, reason: "has no article \(id) any more; write the page again")
    }
    summary.articles += 1
    var json = JSONWriter()
    switch shown {
    case .success(let article):
      let places = PageArticle(article)
      let facts = try facts(article.facts, row)
      note(places.misplaced, in: row.name)
      json.object {
        row.write(to: &$0)
        places.writeText(to: &$0)
        $0.array("facts") { json in for fact in facts { fact.write(to: &json, in: places) } }
      }
    case .failure(let error):
      let facts = try facts(try store.read { try StoredRow.facts(of: id, $0) }, row)
      summary.undisplayed.append(Undisplayed(article: row.name, code: error.code.rawValue, message: error.message))
      json.object {
        row.write(to: &$0)
        $0.object("problem") {
          $0.member("code", error.code.rawValue)
          $0.member("message", error.message)
        }
        $0.array("facts") { json in for fact in facts { fact.write(to: &json, in: WordsAlone()) } }
      }
    }
    return json.bytes
  }

  private mutating func facts(_ records: [FactRecord], _ row: StoredRow) throws(StoreError) -> [PageFact] {
    summary.facts += records.count
    return try store.read { db in
      try records.map { record in
        PageFact(
          record: record, event: rules.event(record.event), rule: rules.rule(record.rule, pack: row.pack),
          figures: hasFigures ? try PageFigures.read(of: record.id, in: row.name, db) : nil,
          findings: PageFinding.joined(record, audit?.findings(of: record.id, in: row.id) ?? []))
      }
    }
  }

  private mutating func note(_ misplaced: [PageArticle.Misplaced], in article: String) {
    summary.undisplayed += misplaced.map {
      Undisplayed(
        article: article, fact: $0.fact, code: "misplaced", message: "these words do not stand where the fact says: \($0.text)")
    }
  }
}

extension PageData.Undisplayed {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("article", article)
      $0.optional("fact", fact)
      $0.member("code", code)
      $0.member("message", message)
    }
  }
}
