import DocumentModel

/// The words of the rule language for what a token looks like.
enum TokenShapeName: String, CaseIterable {
  /// A word with a capital first letter.
  case cap = "Cap"
  /// A word in capitals throughout.
  case upper = "Upper"
  /// A word with a small first letter.
  case lower = "Lower"
  /// Any word.
  case word = "Word"
  case digits = "Digits"
  /// A word or digits.
  case any = "Any"
  case punctuation = "Punctuation"

  var required: TokenShape {
    switch self {
    case .cap: [.word, .capitalized]
    case .upper: [.word, .upper]
    case .lower, .word: .word
    case .digits: .digits
    case .any: []
    case .punctuation: .punctuation
    }
  }

  var forbidden: TokenShape {
    switch self {
    case .lower: .capitalized
    case .any: .punctuation
    default: []
    }
  }
}
