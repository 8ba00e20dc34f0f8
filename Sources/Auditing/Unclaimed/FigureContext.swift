/// The words right beside a figure, up to the next mark or figure: what is counted stands behind it, what is done to it before.
struct FigureContext: Sendable, Hashable {
  /// A word, or a phrase of the lexicon taken as one.
  struct Word: Sendable, Hashable {
    /// Under folding, and as what an abbreviation stands for.
    var key: String
    var text: String
    /// Whether the lexicon has it as a phrase.
    var isEntry = false
  }

  /// Two words on each side at most, the nearest to the figure first.
  var before: [Word]
  var behind: [Word]
}
