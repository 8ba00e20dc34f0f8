import Dispatch
import Foundation
import Pipeline
import RuleLanguage
import RuleProgram
import Synchronization
import TestSupport
import Testing

@testable import PackStore

/// A cache gives back what it was given, or nothing.
@Suite final class PackCacheTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
  private var path: String { folder.path(percentEncoded: false) }
  private var cache: PackCache { PackCache(folder: path, build: "one") }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private let rules = Fixtures.root.appending(path: "compile/list").path(percentEncoded: false)

  private func pack() throws -> RulePack { try #require(try RuleFolder.load(rules).pack) }
  private func names() -> [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  @Test func compilesOnceAndTakesWhatIsKept() throws {
    let first = try RuleFolder.load(rules, cache: cache)
    #expect(names().count == 1)
    let file = folder.appending(path: names()[0])
    let permissions = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))[.posixPermissions]
    #expect(permissions as? Int == 0o600)
    let second = try RuleFolder.load(rules, cache: cache)
    // Only what is compiled has warnings.
    #expect(!first.diagnostics.isEmpty && second.diagnostics.isEmpty)
    #expect(second.pack?.binary == first.pack?.binary)
    #expect(names().count == 1)
  }

  @Test func everyOtherBuildVersionOrFileHasAnotherName() {
    let files: [(String, [UInt8])] = [("a.rules", [1, 2]), ("b.rules", [3])]
    let keys = [
      cache.key(of: files), PackCache(folder: path, build: "two").key(of: files), cache.key(of: [("a.rules", [1, 2])]),
      cache.key(of: [("a.rules", [1, 2, 3]), ("b.rules", [])]), cache.key(of: [("a.rulesb.rules", [1, 2, 3])]),
      cache.key(of: [("b.rules", [1, 2]), ("a.rules", [3])]), cache.key(of: []),
    ]
    #expect(Set(keys).count == keys.count && cache.key(of: files) == keys[0])
    #expect(!BuildIdentity.current.isEmpty)
  }

  @Test func nothingDamagedIsTaken() throws {
    cache.keep(try pack(), as: "key")
    let file = folder.appending(path: names()[0])
    let bytes = Array(try Data(contentsOf: file))
    #expect(cache.pack("key") != nil && cache.pack("kez") == nil)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      #expect(PackCache.pack("key", in: changed) == nil)
    }
    for count in stride(from: 0, to: bytes.count, by: 13) { #expect(PackCache.pack("key", in: Array(bytes.prefix(count))) == nil) }
    #expect(PackCache.pack("key", in: bytes + [0]) == nil && PackCache.pack("other", in: bytes) == nil)
    try Data(bytes.dropLast()).write(to: file)
    #expect(cache.pack("key") == nil)
    cache.keep(try pack(), as: "key")
    #expect(cache.pack("key") != nil)
  }

  @Test func whatCannotBeKeptIsCompiled() throws {
    try Data().write(to: folder)
    let nowhere = PackCache(folder: "\(path)/below/a/file", build: "one")
    #expect(try RuleFolder.load(rules, cache: nowhere).pack != nil)
    #expect(try RuleFolder.load(rules, cache: nowhere).pack != nil)
    let missing = try RuleFolder.load("/nowhere/at/all", cache: nowhere)
    #expect(missing.pack == nil && missing.diagnostics.map(\.code) == [.unreadable])
  }

  @Test func rulesThatDoNotHoldAreNotKept() throws {
    let broken = folder.appending(path: "rules")
    try FileManager.default.createDirectory(at: broken, withIntermediateDirectories: true)
    try Data("rule x\n".utf8).write(to: broken.appending(path: "a.rules"))
    let outcome = try RuleFolder.load(broken.path(percentEncoded: false), cache: cache)
    #expect(outcome.pack == nil && !outcome.diagnostics.isEmpty && names() == ["rules"])
  }

  /// A list for segmentation with a misspelt name is an error with a cache as without.
  @Test func rulesAreCheckedAsWithoutACache() throws {
    let misspelt = folder.appending(path: "rules")
    try FileManager.default.createDirectory(at: misspelt, withIntermediateDirectories: true)
    try Data("class page.opner\n  \"bản in\"\n".utf8).write(to: misspelt.appending(path: "a.rules"))
    let directory = misspelt.path(percentEncoded: false)
    let outcome = try RuleFolder.load(directory, cache: cache)
    #expect(outcome.pack == nil && outcome.diagnostics.map(\.code) == [.unknownList] && names() == ["rules"])
    #expect(try RuleFolder.load(directory).diagnostics == outcome.diagnostics)
  }

  @Test func theOldestGo() throws {
    let pack = try pack()
    for number in 0..<(PackCache.limit + 3) {
      cache.keep(pack, as: "\(number)")
      let time = Date(timeIntervalSince1970: 1_000_000 + Double(number))
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: "\(path)/\(number).pack")
    }
    #expect(names().count == PackCache.limit)
    #expect(cache.pack("2") == nil && cache.pack("3") != nil)
    // What was just taken is the newest now.
    cache.keep(pack, as: "one more")
    #expect(cache.pack("3") != nil && cache.pack("4") == nil)
  }

  @Test func manyAtOnceFindTheSame() throws {
    let expected = try pack().binary
    let found = Mutex<[[UInt8]?]>([])
    let (rules, cache) = (rules, cache)
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      let pack = try? RuleFolder.load(rules, cache: cache).pack
      found.withLock { $0.append(pack?.binary) }
    }
    #expect(found.withLock { $0.allSatisfy { $0 == expected } && $0.count == 16 })
    #expect(names().count == 1)
  }
}
