import DocumentModel

/// A place in an article that is written as a figure, however it can be read.
struct Figure: Sendable, Hashable {
  enum Kind: String, Sendable, Hashable {
    case number, percent, ratio, money, range
    case date, period, ordinal
    /// Digits that no grammar makes anything of.
    case digits
  }

  /// What it counts or measures, where it can be read so; else when it is, or which.
  var kind: Kind
  /// Token indices in the article.
  var tokens: Range<Int>
  var sentence: Int
  var value: MentionValue = .none
  /// What digits are that are no figure.
  var use: PassedNumber.Use?
  /// Whether the words can be read as a time too: `5/11`.
  var canBeTime = false

  /// Whether it says how many, how much or what share.
  var isQuantity: Bool {
    switch kind {
    case .number, .percent, .ratio, .money, .range: true
    case .date, .period, .ordinal, .digits: false
    }
  }
}
