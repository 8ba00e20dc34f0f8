/// What a report says beside what identifies it: who, when, and figures.
///
/// Two reports agree when no actor, organization, period or date that both have differs, nor a figure that goes with what
/// identifies them. A headline names its actor in its own way.
struct Statement {
  private static let actors = ["actor", "organization"]
  private static let times = ["period", "date"]

  /// Body before heading and lead, these before the title.
  let rank: Int
  /// The values of the roles that count, actors first; nil where the report has none.
  private let values: [String?]

  init(_ draft: Draft, rank: Int) {
    self.rank = rank
    let figures = draft.event.ratio.map { [$0.count, $0.total] + ($0.rate.map { [$0] } ?? []) } ?? []
    values = (Self.actors + Self.times + figures).map { role in
      draft.roles[role].map { $0.map(\.value.text).joined(separator: "\u{1F}") }
    }
  }

  /// The roles that the report has, a bit each.
  var present: Int { values.indices.reduce(0) { values[$1] == nil ? $0 : $0 | 1 << $1 } }

  /// The roles in which it must agree with reports of a rank that have these.
  func common(_ others: Int, rank other: Int) -> Int {
    let actors = 1 << Self.actors.count - 1
    return present & others & (rank == other ? ~0 : ~actors)
  }

  /// The values of some roles as one text.
  func text(of roles: Int) -> String {
    values.indices.filter { roles & 1 << $0 != 0 }.map { values[$0] ?? "" }.joined(separator: "\u{1E}")
  }

  func agrees(with other: Statement) -> Bool {
    let common = common(other.present, rank: other.rank)
    return text(of: common) == other.text(of: common)
  }
}
