import GRDB
import RuleProgram
import Testing

@testable import Store

/// What people look things up by: words without their accents, units, observations, the rules' own words.
@Suite struct StoreSearchTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  private func found(_ words: String) throws -> [String] {
    try sample.store.read {
      try String.fetchAll(
        $0, sql: "SELECT f.text FROM factSearch s JOIN fact f ON f.id = s.rowid WHERE factSearch MATCH ? ORDER BY 1", arguments: [words])
    }
  }

  @Test(arguments: ["do luong", "Đô Lương", "đô lương", "DO LUONG", "\"do luong\"", "do Lương", "đo luong"])
  func accentsMakeNoDifference(words: String) throws {
    try sample.run([Place("a", "UBND huyện Đô Lương"), Place("b", "UBND huyện Anh Sơn")])
    #expect(try found(words) == ["UBND huyện Đô Lương"])
    #expect(try found("huyen").count == 2)
    #expect(try found("xa").count == 2, "names that only the values have are found too")
  }

  @Test func factsThatAreNoMoreAreNotFound() throws {
    try sample.run([Place("a", "huyện Đô Lương")])
    sample.basis.pack = "rules 2"
    try sample.run([Place("a", "huyện Đô Lương")])
    #expect(try found("do luong") == ["huyện Đô Lương"])
    try sample.store.write { try $0.execute(sql: "INSERT INTO factSearch (factSearch) VALUES ('integrity-check')") }
    try sample.store.write { try $0.execute(sql: "INSERT INTO articleSearch (articleSearch) VALUES ('integrity-check')") }
  }

  @Test func articlesAreFoundByTitleAndText() throws {
    try sample.run([Place("a", "UBND huyện Đô Lương", title: "Đối thoại"), Place("b", "Anh Sơn")])
    let sql = "SELECT a.name FROM articleSearch s JOIN article a ON a.id = s.rowid WHERE articleSearch MATCH ?"
    let names = { (words: String) in try sample.store.read { try String.fetchAll($0, sql: sql, arguments: [words]) } }
    #expect(try names("doi thoai") == ["a"])
    #expect(try names("do luong") == ["a"])
    #expect(try names("anh son") == ["b"])
  }

  @Test func decisionsAreNeverChanged() throws {
    try sample.store.write { db in
      try db.execute(
        sql: """
          INSERT INTO decision (at, reviewer, origin, factID, document, sourceHash, event, rule, byteStart, byteEnd, quote,
            summary, action) VALUES ('2026-01-01', 'Lan', 'review', 'f1', 'a', 'h', 'e', 'r', 0, 1, 'q', 's', 'accept')
          """)
    }
    for sql in ["UPDATE decision SET action = 'reject'", "DELETE FROM decision"] {
      let error = #expect(throws: StoreError.self) { try sample.store.write { try $0.execute(sql: sql) } }
      #expect(error?.reason.contains("undo them by a further one") == true)
    }
    #expect(try sample.strings("SELECT action FROM decision") == ["accept"])
  }

  @Test func observationsAreTheSameForAllEvents() throws {
    sample.observations = [.who: ["host", "actor"], .number: ["count"], .total: ["total"]]
    try sample.run([Place("a", "one")])
    #expect(
      try sample.strings("SELECT event, who, whoEntity, whoInferred, number, comparator, total, what, periodStart, article FROM observations")
        == ["Reception Xã A vn:1 focus 41.5 > - - - a"])
    sample.observations = [.who: ["actor"]]
    try sample.run([])
    #expect(try sample.strings("SELECT * FROM observations").isEmpty)
  }

  @Test func periodsStandInTwoColumns() throws {
    try sample.run([Place("a", "one")])
    try sample.store.write { db in
      for (fact, period) in [("2020-01-01/2020-06-30"), ("2020-01-01/.."), ("2020")].enumerated() {
        try db.execute(
          sql: """
            INSERT INTO fact (article, factID, event, rule, zone, byteStart, byteEnd, codePointStart, codePointEnd, text, json)
            VALUES (1, ?, 'E', 'r', 'body', 0, 1, 0, 1, 't', '{}')
            """, arguments: ["p\(fact)"])
        let row = db.lastInsertedRowID
        for (role, value) in [("period", period), ("count", "7")] {
          try db.execute(
            sql: "INSERT INTO roleValue (fact, role, position, value, number, text, byteStart, byteEnd) VALUES (?, ?, 0, ?, ?, 't', 0, 1)",
            arguments: [row, role, value, Double(value)])
        }
      }
    }
    sample.observations = [.number: ["count"], .period: ["period"]]
    try sample.run([Place("a", "one")])
    #expect(
      try sample.strings("SELECT periodStart, periodEnd FROM observations WHERE event = 'E' ORDER BY fact")
        == ["2020-01-01 2020-06-30", "2020-01-01 -", "2020 2020"])
  }

  @Test func theRulesOfAStateAreKeptOnce() throws {
    sample.texts = [RuleText(kind: "rule", name: "a/b", file: "a.rules", line: 3, text: "rule a/b", note: "Finds b.")]
    try sample.run([Place("a", "one")])
    try sample.run([Place("a", "one")])
    #expect(try sample.strings("SELECT kind, name, file, line, text, note FROM ruleText") == ["rule a/b a.rules 3 rule a/b Finds b."])
    sample.basis.pack = "rules 2"
    sample.texts[0].text = "rule a/b # changed"
    try sample.run([Place("a", "one")])
    #expect(try sample.strings("SELECT text FROM ruleText") == ["rule a/b # changed"], "no article stands by the old ones")
  }

  @Test func anOlderStoreIsBroughtUpToDate() throws {
    let queue = try DatabaseQueue()
    try StoreSchema.migrator.migrate(queue, upTo: "1 ledger and facts")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO program (id, digest) VALUES (1, 'p'); INSERT INTO pack (id, hash) VALUES (1, 'k');
          INSERT INTO dropFolder (id, path) VALUES (1, '/d');
          INSERT INTO run (id, command, dropFolder, state, startedAt, endedAt, program, pack, settings)
            VALUES (1, 'run', 1, 'finished', 't', 't', 1, 1, '{}');
          INSERT INTO place (id, dropFolder, key, name, state, firstSeen, lastSeen, since) VALUES (1, 1, 'a', 'a', 'done', 1, 1, 1);
          INSERT INTO article (id, document, version, current, place, name, state, contentHash, metadataHash, size, markup, title,
            run, program, pack, settings) VALUES (1, 'd', 1, 1, 1, 'a', 'done', 'h', 'm', 1, 'none', 'Huyện Đô Lương', 1, 1, 1, '');
          """)
    }
    try StoreSchema.migrator.migrate(queue)
    let found = "SELECT count(*) FROM articleSearch WHERE articleSearch MATCH 'do luong'"
    #expect(try queue.read { try Int.fetchOne($0, sql: found) } == 1)
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == StoreSchema.version)
  }
}
