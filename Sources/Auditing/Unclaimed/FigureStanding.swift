/// What became of a figure: a fact has it, nothing has it, or there is a reason why nothing should.
package struct FigureStanding: Sendable, Hashable {
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case claimed, unclaimed, setApart
  }

  /// Why a figure that no fact has is none that a rule misses.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    case time, timeOrRatio, duration, ordinal, article
    case listMark, code, documentNumber, telephone, clock, score, yearOfBirth, name, unread
    case struckOut, announced, repeated, difference, wording, lost
    case furniture

    /// For people: what these figures are.
    package var title: String {
      switch self {
      case .time: "dates, periods and years"
      case .timeOrRatio: "days that could also be read as a ratio (5/11)"
      case .duration: "how long something took, or goes on"
      case .ordinal: "ordinals"
      case .article: "“một” that may be no more than “a”"
      case .listMark: "marks of a list (1., 2.1, a)"
      case .code: "codes (COVID-19, m2, QL.3)"
      case .documentNumber: "numbers of documents"
      case .telephone: "telephone numbers"
      case .clock: "clock times"
      case .score: "scores"
      case .yearOfBirth: "years of birth"
      case .name: "parts of names (tổ 5, Điều 8, mức độ 3)"
      case .unread: "digits that no grammar reads"
      case .struckOut: "in a report that a modifier strikes out"
      case .announced: "in a report of what is to come after the article's day"
      case .repeated: "in a report that repeats a fact"
      case .difference: "by how much something changed, and no more"
      case .wording: "inside the words of a role"
      case .lost: "in words that one rule took from another"
      case .furniture: "in the page around the article"
      }
    }
  }

  package var verdict: Verdict
  package var reason: Reason?
  /// More of it: the modifier, the role, the zone; of what is unclaimed, why a rule that holds there makes no fact of it.
  package var detail: String?
  /// The words that the detail comes from: `sẽ`.
  package var words: String?
  /// The rule whose fact has the figure, or would.
  package var rule: String?

  static let unclaimed = FigureStanding(verdict: .unclaimed)

  /// A rule holds there, and makes no fact.
  static func factless(_ why: String, rule: String) -> FigureStanding {
    FigureStanding(verdict: .unclaimed, detail: why, rule: rule)
  }

  static func setApart(_ reason: Reason, _ detail: String? = nil, words: String? = nil, rule: String? = nil) -> FigureStanding {
    FigureStanding(verdict: .setApart, reason: reason, detail: detail, words: words, rule: rule)
  }
}
