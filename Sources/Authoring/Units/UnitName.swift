import Foundation

/// The one way in which a list of units writes a name, so that spelling makes no other unit of one.
enum UnitName {
  /// `Hoà  An` as `Hòa An`, `05` as `5`; composed letters, one space between words.
  static func tidy(_ name: String) -> String {
    let words = name.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).map { toned(String($0)) }
    let tidy = words.joined(separator: " ")
    return Int(tidy).map(String.init) ?? tidy
  }

  /// Finals that put the tone on their last letter, and how they are written now.
  private static let finals: [String: String] = [
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
  ]

  /// The `u` of `quý` belongs to its `q`.
  private static func toned(_ word: String) -> String {
    guard let other = finals[String(word.suffix(2))], !word.dropLast(2).lowercased().hasSuffix("q") else { return word }
    return word.dropLast(2) + other
  }
}
