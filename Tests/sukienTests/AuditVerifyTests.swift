import Foundation
import ProgramSupport
import Testing

/// A store is proved as an auditor proves it, and what was planted is found, with the exit status that scripts go by.
@Suite struct AuditVerifyTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write(
      "event E\n  role count number identifies\nrule e/found makes E\n  head \"tiếp\" count:Number\n  find \"tiếp 3\" => count 3\n",
      to: "Rules/a.rules")
    try folder.write("Xã tiếp 12 lượt.", to: "drop/a.txt")
    try folder.write("Xã tiếp 5 lượt, sau đó tiếp 7 lượt.", to: "drop/b.txt")
    try #require(try Program.run(["run", "drop", "--store", "s.sqlite"], in: folder).status == 0)
  }

  private func verify(_ arguments: String...) throws -> Program.Run {
    try Program.run(["audit", "verify", "s.sqlite"] + arguments, in: folder)
  }

  @Test func zeroWhereEverythingStands() throws {
    let run = try verify()
    #expect(run.status == 0 && run.errors == "", "\(run.output)")
    #expect(run.output.contains("2 of 2 files as they were read, 0 changed, 0 there no more, 0 not read yet\n"))
    #expect(run.output.hasSuffix("2 articles, 3 facts, 6 spans looked at\nEverything stands as it was found.\n"))
    #expect(try verify("--jobs", "1").output == run.output)
  }

  @Test func aByteChangedInTheDropIsFound() throws {
    try folder.write("Xã tiếp 13 lượt.", to: "drop/a.txt")
    let run = try verify()
    #expect(run.status == 1)
    #expect(run.output.contains("file: what lies in the drop is not what was read") && run.output.contains("bytes  a.txt"))
    #expect(try verify("--store-only").status == 0, "the facts are as they were in what was read")
  }

  @Test func otherMetadataAreFound() throws {
    try folder.write(#"{"published": "2020-06-02"}"#, to: "drop/a.meta.json")
    let run = try verify()
    #expect(run.status == 1 && run.output.contains("metadata  a.txt"))
  }

  @Test func anEditedRuleIsFound() throws {
    try folder.write(
      "event E\n  role count number identifies\nrule e/found makes E\n  head \"đã\"? \"tiếp\" count:Number\n  find \"tiếp 3\" => count 3\n",
      to: "Rules/a.rules")
    let run = try verify()
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
          rule e/found (a.rules:3)
            stored   head "tiếp" count:Number
            found    head "đã"? "tiếp" count:Number

        """), "\(run.output)")
    try folder.write("# a comment\n", to: "Rules/b.rules")
    #expect(try verify("--format", "csv").output.split(separator: "\r\n").contains { $0.hasPrefix("rule,") })
  }

  @Test func anEmptiedDropIsNoFault() throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: "drop/a.txt"))
    let run = try verify()
    #expect(run.status == 0 && run.output.contains("1 of 2 files as they were read, 0 changed, 1 there no more"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "drop"))
    let without = try verify()
    #expect(without.status == 0 && without.output.contains("is not there; its articles were proved against the bytes in the store"))
  }

  @Test func everyDriftIsALineOfJSON() throws {
    try folder.write("Xã tiếp 13 lượt.", to: "drop/a.txt")
    let lines = try verify("--format", "json").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"record":"drift","code":"file","article":"a.txt","subject":"bytes","stored":"sha256:"#))
    #expect(lines[1].hasPrefix(#"{"record":"summary","articles":2,"facts":3,"spans":6,"drifted":{"file":1},"drops":[{"path":"#))
  }

  @Test func whatIsNoStoreIsAUsageError() throws {
    let run = try Program.run(["audit", "verify", "drop/a.txt"], in: folder)
    #expect(run.status == 2 && run.output == "" && run.errors.contains("drop/a.txt"))
    #expect(try Program.run(["audit", "verify", "nothing.sqlite"], in: folder).status == 2)
  }

  @Test func unclaimedReadsTheStoreAsItReadsTheDrop() throws {
    let drop = try Program.run(["audit", "unclaimed", "drop"], in: folder)
    try FileManager.default.removeItem(at: folder.url.appending(path: "drop"))
    let store = try Program.run(["audit", "unclaimed", "s.sqlite"], in: folder)
    #expect(store.output == drop.output && store.status == drop.status)
    #expect(try Program.run(["audit", "unclaimed", "s.sqlite", "Rules"], in: folder).status == 2)
  }
}
