import TestSupport
import Testing

@testable import Authoring
import Pipeline

@Suite struct PairingTests {
  @Test func movesAPartnerWhereThatHelps() {
    let fits = [[0, 1], [0], [1, 2]]
    #expect(Pairing(3, with: 3) { fits[$0].contains($1) }.partners == [1, 0, 2])
    #expect(Pairing(2, with: 3) { _, _ in true }.partners == [0, 1])
    #expect(Pairing(3, with: 1) { _, _ in true }.partners.compactMap { $0 } == [0])
    #expect(Pairing(0, with: 2) { _, _ in true }.partners.isEmpty)
  }

  @Test func agreesWithTryingEverything() {
    var random = SplitMix(seed: 7)
    for _ in 0..<500 {
      let fits = (0..<4).map { _ in (0..<4).map { _ in Int.random(in: 0..<3, using: &random) == 0 } }
      let partners = Pairing(4, with: 4) { fits[$0][$1] }.partners
      #expect(partners.compactMap { $0 }.count == most(fits, from: 0, taken: []))
      #expect(Set(partners.compactMap { $0 }).count == partners.compactMap { $0 }.count)
      #expect(partners.enumerated().allSatisfy { one, other in other.map { fits[one][$0] } ?? true })
    }
  }

  private func most(_ fits: [[Bool]], from one: Int, taken: Set<Int>) -> Int {
    guard one < fits.count else { return 0 }
    let with = fits[one].indices.filter { fits[one][$0] && !taken.contains($0) }
      .map { 1 + most(fits, from: one + 1, taken: taken.union([$0])) }
    return max(most(fits, from: one + 1, taken: taken), with.max() ?? 0)
  }
}
