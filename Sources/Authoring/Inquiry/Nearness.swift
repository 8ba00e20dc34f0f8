import Foundation
import RuleLanguage

/// How much two phrases look alike, with their tone marks and without.
struct Nearness: Comparable {
  /// Letters put in, left out, changed or swapped, tone marks and other signs on letters aside.
  let letters: Int
  /// The same, signs and all.
  let signs: Int

  init(_ one: String, _ other: String) {
    let (a, b) = (one.lowercased(), other.lowercased())
    signs = Suggestion.distance(Array(a), Array(b))
    letters = signs == 0 ? 0 : Suggestion.distance(Array(Self.bare(a)), Array(Self.bare(b)))
  }

  /// Whether one is likely to have been meant for the other.
  func isNear(length: Int) -> Bool { letters <= min(2, max(0, length - 1) / 3) && signs <= max(2, length / 2) }

  /// `only its tone marks differ`
  var text: String {
    if signs == 0 { return "the same but for its capitals" }
    if letters == 0 { return "only signs on its letters differ" }
    return letters == 1 ? "one letter differs" : "\(letters) letters differ"
  }

  static func < (a: Nearness, b: Nearness) -> Bool { (a.letters, a.signs) < (b.letters, b.signs) }

  private static func bare(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil).replacing("đ", with: "d")
  }
}
