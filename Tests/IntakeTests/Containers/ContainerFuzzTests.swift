import Foundation
import TestSupport
import Testing

@testable import Intake

/// Containers that are cut and damaged at random: never a crash, never an endless loop, nothing silently lost, and all kept
/// that a cut leaves.
///
/// `SUKIEN_CASES` asks for another number of cases (`Scripts/fuzz-intake`), `SUKIEN_SEED` for others.
@Suite struct ContainerFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let cases = (Int(environment["SUKIEN_CASES"] ?? "") ?? 480) / FuzzSample.all.count
  private static let seed = UInt64(environment["SUKIEN_SEED"] ?? "") ?? 20_260_101

  @Test(arguments: FuzzSample.all.indices) func asItIs(index: Int) throws {
    let sample = FuzzSample.all[index]
    #expect(try Container(sample.name, sample.bytes).texts() == (0..<FuzzSample.count).map(FuzzSample.text))
  }

  @Test(arguments: FuzzSample.all.indices) func cutAnywhere(index: Int) throws {
    let sample = FuzzSample.all[index]
    var random = SplitMix(seed: Self.seed &+ UInt64(index))
    for _ in 0..<Self.cases {
      let cut = random.below(sample.bytes.count)
      let found = try Reading(Container(sample.name, Array(sample.bytes.prefix(cut))))
      let complete = sample.ends.map { $0.count { $0 <= cut } } ?? 0
      #expect(found.texts.starts(with: (0..<complete).map(FuzzSample.text)), "\(sample.name) cut at \(cut): \(found)")
      #expect(found.texts.elementsEqual((0..<found.texts.count).map(FuzzSample.text)), "\(sample.name) cut at \(cut): \(found)")
      found.check("\(sample.name) cut at \(cut)", isAccountedFor: !sample.isBetweenArticles(cut))
    }
  }

  @Test(arguments: FuzzSample.all.indices) func damagedAnywhere(index: Int) throws {
    let sample = FuzzSample.all[index]
    var random = SplitMix(seed: Self.seed &+ UInt64(1_000 + index))
    for number in 0..<Self.cases {
      let (bytes, isShorter) = Self.damaged(sample.bytes, &random)
      // Where nothing is counted or summed up, what is left of two articles may look like one.
      try Reading(Container(sample.name, bytes))
        .check("\(sample.name) case \(number) of seed \(Self.seed)", isAccountedFor: !isShorter || sample.isChecked)
    }
  }

  /// Some bytes are changed, lost, repeated or made up.
  private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix) -> (bytes: [UInt8], isShorter: Bool) {
    var bytes = bytes
    var isShorter = false
    for _ in 0...random.below(3) {
      let start = random.below(bytes.count)
      let end = min(bytes.count, start + 1 + random.below(300))
      switch random.below(5) {
      case 0, 1: bytes[start] ^= 1 << UInt8(random.below(8))
      case 2:
        bytes.removeSubrange(start..<end)
        isShorter = true
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
      default: for index in start..<end { bytes[index] = UInt8(random.below(256)) }
      }
      if bytes.isEmpty { bytes = [0] }
    }
    return (bytes, isShorter)
  }
}

/// What was read of a damaged container.
private struct Reading: CustomStringConvertible {
  var texts: [String] = []
  private var keys: [String] = []
  private var others: [String] = []

  init(_ container: Container) throws {
    for item in try container.items() {
      switch item {
      case .article(let key, let article):
        texts.append(String(decoding: article.bytes, as: UTF8.self))
        keys.append(key)
      case .failure(let key, _, let error):
        others.append("\(error.code) \(error.message)")
        keys.append(key)
      case .passedOver(let found): others.append("\(found.reason) \(found.name)")
      }
    }
  }

  /// What holds of every reading: keys are unique, nothing is lost without a word, and words are bounded.
  func check(_ name: String, isAccountedFor: Bool = true) {
    #expect(Set(keys).count == keys.count, "\(name): \(self)")
    #expect(!isAccountedFor || texts.count >= FuzzSample.count || !others.isEmpty, "\(name): \(self)")
    #expect(texts.count + others.count <= 4 * FuzzSample.count, "\(name): \(self)")
  }

  var description: String { "\(keys) \(others) \(texts.map { $0.prefix(8) })" }
}
