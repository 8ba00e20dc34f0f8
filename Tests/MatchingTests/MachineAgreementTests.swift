import DocumentModel
import Foundation
import RuleProgram
import TestSupport
import Testing
import UnicodeSupport

@testable import Matching

/// The machine against `ObviousMatcher` over rules and texts made up at random, and its indices against none.
///
/// `SUKIEN_LONG_TESTS=1` asks for a million cases, `SUKIEN_SEED` for others than last time.
@Suite struct MachineAgreementTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let isLong = environment["SUKIEN_LONG_TESTS"] == "1"
  private static let textsOfAPack = 40

  @Test(arguments: 0..<4) func findsWhatTryingEverythingFinds(quarter: Int) throws {
    let cases = (Self.isLong ? 1_000_000 : 20_000) / 4
    let seed = UInt64(Self.environment["SUKIEN_SEED"] ?? "") ?? 20_260_101
    var random = SplitMix(seed: seed &+ UInt64(quarter))
    var agreement = Agreement()
    var number = 0
    while agreement.cases < cases {
      number += 1
      switch SamplePack.make(&random) {
      case .failure(let refused):
        Issue.record("pack \(number) is refused: \(refused.problems)\n\(refused.source)")
        return
      case .success(let sample):
        var forms = FormTable()
        var matcher = Matcher(pack: sample.pack)
        for _ in 0..<Self.textsOfAPack {
          let text = SampleText(Self.sentences(&random), forms: &forms)
          let whole = matcher.match(text: text.normalized, segmented: text.segmented, forms: forms)
          agreement.check(sample, text, found: whole.mentions)
          guard agreement.problem == nil else {
            Issue.record("seed \(seed), pack \(number): \(agreement.problem ?? "")\n\(text.words)\n\(sample.source)")
            return
          }
        }
      }
    }
    print("seed \(seed), quarter \(quarter): \(agreement.summary)")
    #expect(agreement.places > cases && agreement.lists > cases / 50 && agreement.skipped < cases / 20)
  }

  private static let alphabet = [
    "a", "a", "a", "b", "b", "b", "c", "d", "A", "Ba", "AB", "ab", "5", "12", "5", ",", ",", ",", "(", ")", ";", "và", "q0", "q1",
    ".", "[", "]",
  ]

  private static func sentences(_ random: inout SplitMix) -> [[String]] {
    (0...random.below(2)).map { _ in
      guard random.below(3) == 0 else { return words(1 + random.below(9), &random) }
      // The same few words again and again, as in a list.
      let item = words(1 + random.below(2), &random) + [","]
      return Array(repeatElement(item, count: 2 + random.below(3)).joined().dropLast())
    }
  }

  private static func words(_ count: Int, _ random: inout SplitMix) -> [String] {
    (0..<count).map { _ in alphabet[random.below(alphabet.count)] }
  }
}
