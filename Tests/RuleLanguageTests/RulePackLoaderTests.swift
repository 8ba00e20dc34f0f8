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

  @Test func aFolderMayBeCalledLikeAFileAndLinksMayGoInCircles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "a.rules"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: folder.appending(path: "a.rules/up"), withDestinationURL: folder)
    try RuleSample.event.write(to: folder.appending(path: "a.rules/event.rules"), atomically: true, encoding: .utf8)
    try RuleSample.rule.write(to: folder.appending(path: "rule.txt"), atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "rule.rules"), withDestinationURL: folder.appending(path: "rule.txt"))
    let path = folder.path(percentEncoded: false)
    let outcome = RulePackLoader(read: RuleSample.read).load(directory: path)
    #expect(outcome.diagnostics == [])
    #expect(outcome.pack?.rules.count == 1 && outcome.pack?.events.count == 1)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "lost.rules"), withDestinationURL: folder.appending(path: "nowhere"))
    #expect(
      RulePackLoader(read: RuleSample.read).load(directory: path).diagnostics.map(\.description) == [
        "\(path)/lost.rules:1:1: error[unreadable]: the file cannot be read; name a readable folder with --rules"
      ])
  }

  @Test func duplicatesOverFilesNameTheFirst() {
    let outcome = RuleSample.load(["b.rules": RuleSample.rule, "c.rules": RuleSample.rule, "a.rules": RuleSample.event])
    #expect(outcome.diagnostics.map(\.description) == [
      "c.rules:1:6: error[duplicate]: the rule “e/found” is declared already; choose another name"
    ])
    #expect(outcome.diagnostics.first?.notes.map { "\($0.location)" } == ["b.rules:1:6"])
  }

  @Test func carriageReturnsEndLinesToo() {
    let text = RuleSample.event + RuleSample.rule
    #expect(RuleSample.problems(text.replacing("\n", with: "\r")) == [])
    #expect(RuleSample.problems("class Unit\r  \"a\"\r\nklass X").map { $0.prefix(11) } == ["a.rules:3:1"])
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
