package import DocumentModel

/// What can be said of an expected value that was not found as it is.
package enum ValueRemark: Sendable, Hashable {
  /// The words that were found go on too far, or not far enough, by these; or they begin and end elsewhere.
  case longer(by: String)
  case shorter(by: String)
  case shifted
  /// The expected words stand in the sentence; other words, or none, were taken.
  case elsewhere(TextSpan)
  /// The value is the one that is expected, and is written so.
  case written(String)
  case noFigure(String)
  case noComparator(String)

  /// Whether the right place was found, and more or fewer of its words than expected.
  var isExtent: Bool {
    switch self {
    case .longer, .shorter, .shifted: true
    default: false
    }
  }
}

extension ValueRemark: CustomStringConvertible {
  package var description: String {
    switch self {
    case .longer(let words): "“\(words)” is too much"
    case .shorter(let words): "“\(words)” is missing"
    case .shifted: "the words overlap, but begin and end elsewhere"
    case .elsewhere: "the expected words stand in the sentence"
    case .written(let value): "in examples this value is written \(value)"
    case .noFigure(let text): "“\(text)” is no figure; figures are written 1204 or 91.94"
    case .noComparator(let sign): "“\(sign)” is no comparator; there are >=, <=, >, <, ~, and = for none"
    }
  }
}
