import Foundation
import RuleProgram
import Testing

@testable import RuleLanguage

@Suite struct RulePackLoaderTests {
  @Test func readsEveryRuleFileBelowAFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "deep/er"), withIntermediateDirectories: true)
    let path = folder.path(percentEncoded: false)
    let empty = RulePackLoader(read: RuleSample.read).load(directory: path)
    #expect(empty.diagnostics.map(\.code) == [.unreadable] && empty.pack == nil)
    try RuleSample.event.write(to: folder.appending(path: "one.rules"), atomically: true, encoding: .utf8)
    try RuleSample.rule.write(to: folder.appending(path: "deep/er/two.rules"), atomically: true, encoding: .utf8)
    try "no rules".write(to: folder.appending(path: "deep/notes.txt"), atomically: true, encoding: .utf8)
    let outcome = RulePackLoader(read: RuleSample.read).load(directory: path)
    #expect(outcome.diagnostics == [])
    #expect(outcome.pack?.rules.map(\.name) == ["e/found"])
  }

  @Test func saysThatAFolderIsNone() {
    let outcome = RulePackLoader(read: RuleSample.read).load(directory: "/nowhere/at/all")
    #expect(
      outcome.diagnostics.map(\.description) == [
        "/nowhere/at/all:1:1: error[unreadable]: the folder cannot be read; name a readable folder with --rules"
      ])
  }

  @Test func saysWhereAFileIsNotUTF8() {
    let bytes = Array("class Unit\n  \"đơn".utf8) + [0xFF] + Array("\"\n".utf8)
    let outcome = RulePackLoader(read: RuleSample.read).load([.init(path: "a.rules", bytes: bytes)])
    #expect(
      outcome.diagnostics.map(\.description) == [
        "a.rules:2:7: error[not-utf-8]: the file is not UTF-8 from here on; save it as UTF-8"
      ])
  }

  @Test func aByteOrderMarkAndWindowsLinesChangeNothing() {
    let text = RuleSample.event + RuleSample.rule
    #expect(RuleSample.problems("\u{FEFF}" + text) == [])
    #expect(RuleSample.problems(text.replacing("\n", with: "\r\n")) == [])
    #expect(RuleSample.problems("\u{FEFF}klass X").map { $0.prefix(11) } == ["a.rules:1:1"])
  }

  @Test func theOrderOfTheFilesChangesNothing() {
    let files = [
      RulePackLoader.File(path: "a.rules", bytes: Array(RuleSample.rule.utf8)),
      RulePackLoader.File(path: "b.rules", bytes: Array(RuleSample.event.utf8)),
    ]
    let loader = RulePackLoader(read: RuleSample.read)
    let (one, other) = (loader.load(files), loader.load(files.reversed()))
    #expect(one.diagnostics == [] && other.diagnostics == [])
    #expect(one.pack?.hash == other.pack?.hash)
    #expect(one.pack?.strata.map(\.transitions) == other.pack?.strata.map(\.transitions))
    #expect(one.pack?.hash != loader.load([files[0]]).pack?.hash)
  }
}
