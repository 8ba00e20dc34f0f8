extension String {
  /// How many columns of a terminal the text takes, as this program prints it: marks that stand on a letter take none,
  /// and what is spelled out as an escape takes that many.
  package var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// The text with spaces behind it up to a width.
  package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      escaped(asASCII: true).utf8.count
    default: 1
    }
  }
}
