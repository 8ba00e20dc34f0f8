import DocumentModel
import Foundation
import RuleProgram
import TestSupport
import Testing
import UnicodeSupport

@testable import Matching

/// The machine against `ObviousMatcher` over rules and texts made up at random, and its indices against none.
///
/// `SUKIEN_CASES` asks for another number of cases (`Scripts/agreement-long` for ten million), `SUKIEN_SEED` for others.
@Suite struct MachineAgreementTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let cases = Int(environment["SUKIEN_CASES"] ?? "") ?? 100_000
  private static let seed = UInt64(environment["SUKIEN_SEED"] ?? "") ?? 20_260_101
  /// Parts that run beside one another, each with random numbers of its own.
  private static let parts = 8
  private static let textsOfAPack = 40

  @Test(arguments: 0..<parts) func findsWhatTryingEverythingFinds(part: Int) throws {
    let cases = Self.cases / Self.parts
    var random = SplitMix(seed: Self.seed &+ UInt64(part))
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
            Issue.record("seed \(Self.seed), part \(part), pack \(number): \(agreement.problem ?? "")\n\(text.words)\n\(sample.source)")
            return
          }
        }
      }
    }
    print("seed \(Self.seed), part \(part): \(agreement.summary)")
    #expect(agreement.places > cases && agreement.lists > cases / 50 && agreement.skipped < cases / 20)
  }

  /// What the cases above are made of is everything that the rule language has.
  @Test func thePacksHaveEveryConstruct() throws {
    var random = SplitMix(seed: Self.seed)
    var source = ""
    for _ in 0..<200 { source += try SamplePack.make(&random).get().source }
    let constructs = [
      "\"a", "'A'", "C0[k \"1\"]", "Number[value <= ", "Number[value > ", "Ratio", "M0", "longest", "x:", "x/y:", "each {", "} by",
      "by \",\"", " | ", ")?", "{0,", "{2,", "..1", "...3", "Brackets", "Cap", "Upper", "Lower", "Word", "Digits", "Any",
      "Punctuation", "!(", "<!(", ">(", "<(", "!Cap", "<!Cap", ">Cap", "<Cap", "^", "$", "D0",
    ]
    for construct in constructs { #expect(source.contains(construct), "no \(construct)") }
  }

  private static let alphabet = [
    "a", "a", "a", "b", "b", "b", "c", "d", "A", "Ba", "AB", "ab", "5", "12", "5", ",", ",", ",", "(", ")", ";", "và", "q0", "q1",
    ".", "[", "]", "5 / 12",
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
    (0..<count).flatMap { _ in alphabet[random.below(alphabet.count)].split(separator: " ").map(String.init) }
  }
}
