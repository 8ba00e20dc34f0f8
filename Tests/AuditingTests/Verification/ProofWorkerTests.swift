import EvidenceSupport
import GRDB
import PackSupport
import Pipeline
import RuleProgram
import Store
import Testing

@testable import Auditing
@testable import Evidence

/// What stands is proved, and whatever is planted in a store is found: in every column of every table of facts, and in
/// every byte of a source.
@Suite struct ProofWorkerTests {
  /// Facts with everything that facts can have: parts, several values, pieces, other places, findings, what is inferred.
  private static let articles = [
    "don-thu.txt": """
    Kết quả giải quyết đơn thư huyện Tân Lĩnh

    Quý II/2022, UBND huyện Tân Lĩnh tiếp 310 lượt/352 người; đã giải quyết 217/236 đơn khiếu nại, đạt tỷ lệ 99,91%.
    Trong năm, toàn huyện tổ chức hơn 12 hội nghị đối thoại, trong đó cấp huyện: 4 hội nghị; cấp xã: 8 hội nghị.
    Trong năm, toàn huyện tổ chức hơn 12 hội nghị đối thoại.
    """,
    "bang.html": """
    <html><body><article><h1>Số liệu của huyện</h1><p>Kết quả tiếp công dân quý I/2021 của các xã:</p>
    <table><tr><th>Đơn vị</th><th>Tiếp công dân (lượt)</th></tr><tr><td>UBND xã Đá Nhảy</td><td>45</td></tr>
    <tr><td>UBND xã Khe Lùng</td><td>52</td></tr></table></article></body></html>
    """,
  ]

  private let stored: StoredArticles
  private let prover: Prover

  /// Makes what reads articles once, for it costs more than reading them.
  private final class Prover {
    private let store: Store
    private var worker: ProofWorker

    init(_ store: Store, _ pack: RulePack) throws {
      self.store = store
      worker = ProofWorker(store: store, reader: try EvidenceReader(store), processor: try ArticleProcessor(pack: pack))
    }

    func drifts() throws -> [Drift] { try EvidenceReader(store).ids.flatMap { worker.process($0).drifts } }
  }

  init() throws {
    let pack = try Articles.pack()
    stored = try StoredArticles(pack)
    for (name, text) in Self.articles { try stored.lay(name, text) }
    try stored.run()
    prover = try Prover(stored.store, pack)
  }

  private func drifts() throws -> [Drift] { try prover.drifts() }

  /// Changes the store, proves it, and takes the change back.
  private func drifts(after sql: String) throws -> [Drift] {
    var found: [Drift] = []
    try stored.store.write { try $0.execute(sql: "PRAGMA foreign_keys = OFF") }
    try stored.store.database.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ':memory:' AS kept")
      for table in Self.tables { try db.execute(sql: "CREATE TABLE kept.\(table) AS SELECT * FROM main.\(table)") }
      try db.execute(sql: sql)
    }
    found = try drifts()
    try stored.store.database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for table in Self.tables {
        let columns = try Self.columns(of: table, db).joined(separator: ", ")
        try db.execute(sql: "DELETE FROM \(table); INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM kept.\(table)")
      }
      try db.execute(sql: "DETACH kept")
    }
    return found
  }

  private static let tables = ["fact", "roleValue", "alsoAt", "finding", "source"]

  private static func columns(of table: String, _ db: Database) throws -> [String] {
    try db.columns(in: table).map(\.name).filter { $0 != "plain" }
  }

  @Test func whatStandsIsProved() throws {
    #expect(try drifts().isEmpty)
    #expect(try stored.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM fact") } ?? 0 >= 6)
    for table in Self.tables {
      let count = try stored.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
      #expect(count ?? 0 > 0, "\(table) has no row to be damaged")
    }
  }

  @Test func anyChangedCellIsFound() throws {
    var cells = 0
    for table in ["fact", "roleValue", "alsoAt", "finding"] {
      let columns = try stored.store.read { try Self.columns(of: table, $0) }
      for column in columns where !["id", "article", "fact"].contains(column) {
        let order = table == "fact" ? "id" : "fact, position"
        let row = "(SELECT \(column) FROM \(table) ORDER BY \(order) LIMIT 1)"
        let key = table == "fact" ? "id = (SELECT min(id) FROM fact)" : "fact = (SELECT min(fact) FROM \(table)) AND position = 0"
        let planted = "UPDATE OR REPLACE \(table) SET \(column) = CASE typeof(\(row)) WHEN 'integer' THEN \(column) + 1 ELSE coalesce(\(column), '') || '7' END WHERE \(key)"
        #expect(try !drifts(after: planted).isEmpty, "\(table).\(column)")
        cells += 1
      }
    }
    #expect(cells > 35)
  }

  @Test func anyChangedByteOfASourceIsFound() throws {
    let size = try stored.store.read { try Int.fetchOne($0, sql: "SELECT length(packed) FROM source WHERE id = 1") } ?? 0
    #expect(size > 100)
    for byte in stride(from: 1, through: size, by: 17) {
      let planted = """
        UPDATE source SET packed = CAST(substr(packed, 1, \(byte - 1)) || CASE substr(packed, \(byte), 1) WHEN x'41' THEN x'42' ELSE x'41' END
          || substr(packed, \(byte + 1)) AS BLOB) WHERE id = 1
        """
      let found = try drifts(after: planted).map(\.code)
      #expect(found == [.source], "byte \(byte)")
    }
  }

  @Test func lineAndColumnsChangedTogetherAreFound() throws {
    let planted = """
      UPDATE fact SET json = replace(json, '"value":217', '"value":218'), summary = replace(summary, '217', '218')
        WHERE summary LIKE '%217%';
      UPDATE roleValue SET value = '218', number = 218 WHERE value = '217';
      """
    let found = try drifts(after: planted)
    #expect(found.map(\.code) == [.value])
    #expect(found.first?.subject == "count")
    #expect(found.first?.stored.hasPrefix("218") == true)
    #expect(found.first?.found.hasPrefix("217") == true)
  }

  @Test func aSpanThatIsMovedEverywhereIsFound() throws {
    let planted = """
      UPDATE fact SET json = replace(json, '"text":"217","bytes":[', '"text":"217","bytes":[1,2],"x":[') WHERE json LIKE '%"text":"217"%';
      UPDATE roleValue SET byteStart = 1, byteEnd = 2 WHERE text = '217';
      """
    #expect(Set(try drifts(after: planted).map(\.code)) == [.quote, .value])
  }

  @Test func spansOutsideTheArticleAreFound() throws {
    let planted = """
      UPDATE fact SET json = replace(json, '"text":"217","bytes":[', '"text":"217","bytes":[0,99999999],"x":[') WHERE json LIKE '%"text":"217"%'
      """
    #expect(try drifts(after: planted).contains { $0.code == .quote && $0.found.hasPrefix("nothing: the article has") })
  }

  @Test func factsThatAreTakenOutOrPutInAreFound() throws {
    let out = "DELETE FROM roleValue WHERE fact = (SELECT max(id) FROM fact); DELETE FROM fact WHERE id = (SELECT max(id) FROM fact)"
    #expect(try drifts(after: out).map(\.code) == [.missing])
    let renamed = "UPDATE fact SET factID = 'f0', json = replace(json, '\"id\":\"' || factID, '\"id\":\"f0') WHERE id = (SELECT max(id) FROM fact)"
    #expect(Set(try drifts(after: renamed).map(\.code)) == [.missing, .unfounded])
    #expect(try drifts(after: "UPDATE fact SET json = 'x' WHERE id = 1").map(\.code) == [.record])
  }

  @Test func otherRulesFindOtherFacts() throws {
    let rules = try SmallPack.pack(
      "rule a/b makes Reception\n  head count:Number unit:Unit\n  find \"2 lượt\" => count 2 unit \"lượt\"\n")
    #expect(Set(try Prover(stored.store, rules).drifts().map(\.code)).isSuperset(of: [.unfounded, .missing]))
  }
}
