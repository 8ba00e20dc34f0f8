import DocumentModel
import Foundation
import GRDB
import Records
import StoreSupport

@testable import RuleProgram
@testable import Store

/// A store in a folder of its own, and runs over drops that are made up.
final class Sample {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sukien-store-\(UUID().uuidString)")
  let store: Store
  var basis = ReadingBasis(pack: "rules 1", program: "program 1", settings: ["published": "2020-06-02"])
  var isRetrying = false
  var observations: [ObservationColumn: [String]] = [:]
  var texts: [RuleText] = []

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try Store.open(at: folder.appending(path: "facts.sqlite").path(percentEncoded: false))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { store.path }

  func request(drop: String = "/drop") -> RunRequest {
    RunRequest(
      drop: drop, basis: basis, version: "0.1", settings: "{}", events: Sample.events,
      observations: observations,
      fingerprint: PackFingerprint(
        engine: "", levels: 0, hasUnits: false, entries: [], types: [], patterns: [], scopes: [], rules: []),
      isRetrying: isRetrying, texts: { [texts] in texts })
  }

  /// One run over these places, with a second pass where there is something left to do.
  @discardableResult func run(
    _ places: [Place], drop: String = "/drop", end: Store.RunEnd = .finished
  ) throws -> RunTotals {
    let request = request(drop: drop)
    let run = try store.begin(request)
    let ledger = store.ledger(of: run, request)
    var isLastPass = false
    while true {
      let isLeft = try places.map { place in
        try store.enter([sighting(of: place, ledger, isLastPass)], ledger, run, isLastPass: isLastPass)
      }.joined().contains { $0 == nil }
      guard !isLastPass, try isLeft || store.hasStale(run, ledger) else { break }
      isLastPass = true
    }
    return try store.end(run, end)
  }

  /// What a worker makes of a place: it asks first, and reads what it is told to.
  func sighting(of place: Place, _ ledger: Ledger, _ isLastPass: Bool = false) throws -> Sighting {
    guard let content = place.content else {
      let failure = FailureRecord(article: place.key, code: "cut", message: "is cut", offset: 7)
      return Sighting(key: place.key, name: place.key, content: nil, outcome: .unreadable(.partial, failure))
    }
    let verdict = try store.read { try ledger.verdict(on: content, at: place.key, isLastPass: isLastPass, in: $0) }
    let outcome: Sighting.Outcome =
      switch verdict {
      case .unchanged, .duplicate: .skipped
      case .outdated(let old) where old.words == Array("unaffected".utf8): .stillValid(since: old.pack)
      case .outdated, .unread: .processed(place.read(basis))
      }
    return Sighting(key: place.key, name: place.key, content: content, outcome: outcome)
  }

  // MARK: What it says

  func strings(_ sql: String) throws -> [String] {
    try store.read { db in
      try Row.fetchAll(db, sql: sql).map { $0.map { $1.isNull ? "-" : "\($1)".replacing("\"", with: "") }.joined(separator: " ") }
    }
  }

  /// Every place with its state, its article and what it is a duplicate of.
  func ledger() throws -> [String] {
    try strings("SELECT key, state, version, current, duplicateOf FROM ledger ORDER BY dropFolder, key")
  }

  /// The current facts: their words, and the article that has them.
  func facts() throws -> [String] { try strings("SELECT text, article FROM facts ORDER BY 1, 2") }

  static let events = [
    EventType(
      name: "Reception",
      roles: [
        EventType.Role(name: "actor", kind: .organization, identifies: true, isList: true, search: -1),
        EventType.Role(name: "count", kind: .number, identifies: true, isList: false, search: -1),
      ],
      ratio: nil, inherited: [], sufficient: [], past: [])
  ]
}

/// What lies at a place of a drop that is made up.
struct Place {
  var key: String
  /// Nil where it is cut.
  var text: String?
  var url: String?
  var title: String?
  /// What is found in it; nil for one fact that is the whole text.
  var facts: [SampleFact]?

  init(_ key: String, _ text: String?, url: String? = nil, title: String? = nil, facts: [SampleFact]? = nil) {
    self.key = key
    self.text = text
    self.url = url
    self.title = title
    self.facts = facts
  }

  var content: Sighting.Content? {
    text.map {
      Sighting.Content(
        hash: "sha256:\($0)", size: $0.utf8.count, markup: .none, metadata: ArticleMetadata(url: url, title: title))
    }
  }

  /// A fact a text, but for texts that say otherwise.
  func read(_ basis: ReadingBasis) -> ProcessedArticle {
    let text = text ?? ""
    let problem = FailureRecord(article: key, code: "limit", message: "a limit", offset: 3)
    let state: ArticleState = text.hasPrefix("broken") ? .failed : text.hasPrefix("long") ? .partial : .done
    return ProcessedArticle(
      state: state, facts: state == .failed ? [] : facts?.map { line($0.record(in: self, rule: basis.pack)) } ?? [fact(text, basis)], problems: state == .done ? [] : [problem],
      metadata: ArticleMetadata(url: url, title: title), consulted: text.hasSuffix("undated") ? ["published"] : [],
      words: text.hasSuffix("unaffected") ? Array("unaffected".utf8) : nil,
      source: ProcessedArticle.Source(packed: Array(text.utf8), text: text, zones: "[]"))
  }

  private func fact(_ text: String, _ basis: ReadingBasis) -> ProcessedArticle.Line {
    let span = SourceSpan(0, text.utf8.count)
    let record = FactRecord(
      id: "f-\(text)", article: key, sourceHash: "sha256:\(text)", event: "Reception", rule: basis.pack, zone: .body,
      span: FactRecord.Place(bytes: span, codePoints: 0..<text.unicodeScalars.count, text: text),
      roles: [
        FactRecord.Role(
          name: "actor",
          values: ["Xã A", "Xã B"].map {
            FactRecord.Value(.text($0), entity: "vn:1", text: $0, bytes: span, pieces: [span, span], inferred: .focus)
          }),
        FactRecord.Role(
          name: "count", values: [FactRecord.Value(.number(41.5), comparator: .over, text: "41,5", bytes: span)]),
      ],
      alsoAt: [FactRecord.Place(bytes: span, codePoints: 1..<2, text: "here")],
      findings: [Finding(.ratio, .wrong, stated: .number(99.9), computed: .number(99.1))])
    return line(record)
  }

  private func line(_ record: FactRecord) -> ProcessedArticle.Line {
    var json = JSONWriter()
    record.write(to: &json)
    return ProcessedArticle.Line(record: record, json: json.bytes)
  }
}
