package import DocumentModel

/// How figures are written in every output: no grouping, a decimal point, no trailing zeros.
package enum DecimalText {
  /// A whole number below 2⁵³ as an integer, any other number in the fewest digits that read back as the same.
  package static func shortest(_ number: Double) -> String {
    if number.magnitude < 9_007_199_254_740_992, number == number.rounded() { return String(Int(number)) }
    return number.description
  }
}

extension RoleValue.Value {
  /// The value as text, where the format does not tell numbers from words.
  package var written: String {
    switch self {
    case .number(let number): DecimalText.shortest(number)
    case .text(let text): text
    }
  }
}
