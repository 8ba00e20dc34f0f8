import Foundation
import GRDB
import Testing

@testable import Store

/// What happens where a store cannot be written any more: nothing is lost, and what is said tells what to do.
@Suite struct StoreFailureTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  private func failure(_ places: [Place]) throws -> StoreError {
    try #require(#expect(throws: StoreError.self) { try sample.run(places) })
  }

  @Test func aFullDiskCostsTheTransactionAlone() throws {
    try sample.run([Place("a", "one")])
    try sample.store.database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let places = (0..<200).map { Place("b\($0)", "text \($0)") }
    let error = try failure(places)
    #expect(error.code == .full)
    #expect(error.reason.hasPrefix("there is no room left; free some and run again: what was committed is kept"))
    #expect(try sample.facts().contains("one a"))
    try sample.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(1 << 30)") }
    #expect(try sample.run(places).found == 200)
    #expect(try sample.strings("SELECT state FROM run") == ["finished", "interrupted", "finished"])
  }

  @Test func aStoreThatAnotherProgramKeepsLockedIsSaidToBe() throws {
    let other = try DatabaseQueue(path: sample.path)
    let store = try Store.open(at: sample.path, patience: 0.1)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let error = #expect(throws: StoreError.self) { _ = try store.begin(sample.request()) }
      #expect(error?.code == .busy)
      #expect(error?.reason.hasPrefix("is locked by another program; close it and run again") == true)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try store.begin(sample.request()).id == 1)
  }

  @Test func aStoreThatIsReadOnlyIsSaidToBe() throws {
    try sample.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
    #expect(try failure([Place("a", "one")]).code == .readOnly)
  }

  @Test(arguments: [true, false])
  func aStoreThatIsTakenAwayIsNoticed(isReplaced: Bool) throws {
    let run = try sample.store.begin(sample.request())
    try FileManager.default.moveItem(atPath: sample.path, toPath: sample.path + ".moved")
    if isReplaced { try Data().write(to: URL(filePath: sample.path)) }
    let error = #expect(throws: StoreError.self) { _ = try sample.store.end(run, .finished) }
    #expect(error?.code == .removed)
  }

  @Test func aRunThatWasKilledIsInterruptedAndCounted() throws {
    let request = sample.request()
    let run = try sample.store.begin(request)
    let ledger = sample.store.ledger(of: run, request)
    _ = try sample.store.enter([sample.sighting(of: Place("a", "one"), ledger)], ledger, run, isLastPass: false)
    try sample.run([Place("a", "one"), Place("b", "two")])
    #expect(try sample.strings("SELECT state, found, new FROM run") == ["interrupted 1 1", "finished 2 1"])
  }
}
