import Pipeline
import TestSupport
import Testing

@testable import RuleProgram

/// A fingerprint comes back from its bytes as it was, and from other bytes not at all.
@Suite struct PackFingerprintTests {
  private func fingerprint(of folder: String) throws -> PackFingerprint {
    let pack = try #require(try RuleFolder.load(Fixtures.repository.appending(path: folder).path(percentEncoded: false)).pack)
    return try PackFingerprint(of: pack, engine: "1")
  }

  @Test(arguments: ["Rules", "Fixtures/compile/ratio-and-strata", "Fixtures/match/modifiers"])
  func comesBackAsItWas(folder: String) throws {
    let fingerprint = try fingerprint(of: folder)
    let again = try PackFingerprint(binary: fingerprint.binary)
    #expect(again == fingerprint && again.binary == fingerprint.binary)
    #expect(fingerprint.binary.count < 1 << 20)
    guard case .nothing = PackDifference(from: fingerprint, to: again) else {
      Issue.record("a fingerprint differs from itself")
      return
    }
  }

  @Test func everyShorteningIsNoticed() throws {
    let bytes = try fingerprint(of: "Fixtures/compile/list").binary
    for count in bytes.indices { #expect(throws: DamagedPack.self) { try PackFingerprint(binary: Array(bytes.prefix(count))) } }
    #expect(throws: DamagedPack.self) { try PackFingerprint(binary: bytes + [0]) }
  }

  /// What cannot be noticed without a digest leads out of the bytes or into a trap no more than into a loop.
  @Test func noChangeOfAByteIsReadBeyondItsEnd() throws {
    let whole = try fingerprint(of: "Fixtures/compile/ratio-and-strata")
    let bytes = whole.binary
    var noticed = 0
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0xFF
      if let other = try? PackFingerprint(binary: changed) {
        _ = PackDifference(from: whole, to: other).affects(ArticleWords([.anyHead]))
      } else {
        noticed += 1
      }
    }
    #expect(noticed > 0)
  }
}
