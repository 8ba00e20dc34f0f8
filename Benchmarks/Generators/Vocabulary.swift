import Foundation
package import TestSupport

/// Words of a rule pack as rules and texts are made of them: the syllables of its phrases, each as likely as it is common
/// there, and phrases of them in pools that rules share as the rules of a real pack share their verbs.
///
///     Vocabulary(directory: "Rules", seed: 1)
package struct Vocabulary: Sendable {
  /// Syllables, the commonest first, and how many of all stand at or before each.
  package let syllables: [String]
  private let reaches: [Int]
  /// Verbs of two or three syllables; the first are used again and again.
  package let verbs: [String]
  /// Nouns of two to four.
  package let nouns: [String]
  /// What is counted, by class.
  package let units: [[String]]

  package static let verbCount = 300
  package static let nounCount = 6000
  package static let unitClassCount = 60

  /// - Parameter directory: a folder of rules, whose phrases are read.
  /// - Throws: where the folder cannot be read.
  package init(directory: String, seed: UInt64) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: directory).filter { $0.hasSuffix(".rules") }.sorted()
    var counts: [String: Int] = [:]
    for name in names {
      let text = try String(contentsOf: URL(filePath: directory).appending(path: name), encoding: .utf8)
      for syllable in Self.syllables(of: text) { counts[syllable, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    syllables = ranked.map(\.key)
    reaches = ranked.reduce(into: []) { reaches, entry in reaches.append((reaches.last ?? 0) + entry.value) }
    var random = SplitMix(seed: seed)
    let draw = { [syllables, reaches] (count: Int, random: inout SplitMix) in
      (0..<count).map { _ in syllables[Self.index(in: reaches, random.below(reaches.last ?? 0))] }.joined(separator: " ")
    }
    verbs = (0..<Self.verbCount).map { _ in draw(2 + random.below(4) / 3, &random) }
    nouns = (0..<Self.nounCount).map { _ in draw(2 + random.below(3), &random) }
    units = (0..<Self.unitClassCount).map { _ in (0..<6 + random.below(30)).map { _ in draw(1 + random.below(3), &random) } }
  }

  /// The syllables in small letters of everything between quotes, notes apart.
  private static func syllables(of text: String) -> [String] {
    var found: [String] = []
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) where !line.hasPrefix("#") && !line.hasPrefix("note") {
      for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() where index % 2 == 1 {
        found += part.split(separator: " ").map(String.init).filter { $0.allSatisfy { $0.isLetter && $0.isLowercase } }
      }
    }
    return found
  }

  private static func index(in reaches: [Int], _ value: Int) -> Int {
    var (low, high) = (0, reaches.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if reaches[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A syllable, the common ones oftener.
  package func syllable(_ random: inout SplitMix) -> String {
    syllables[Self.index(in: reaches, random.below(reaches.last ?? 0))]
  }

  /// A verb: of all uses, one in eight is the first, and half are among the first sixteen.
  package func verb(_ random: inout SplitMix) -> String { verbs[Self.zipf(verbs.count, &random)] }
  package func noun(_ random: inout SplitMix) -> String {
    nouns[random.below(4) == 0 ? Self.zipf(nouns.count, &random) : random.below(nouns.count)]
  }

  /// A rank below `count`, the first ones as likely as words of their rank.
  package static func zipf(_ count: Int, _ random: inout SplitMix) -> Int {
    let share = Double(random.below(1 << 30)) / Double(1 << 30)
    return min(count - 1, Int(pow(Double(count), share)) - 1)
  }
}
