package import DocumentModel

/// A date or period put on the calendar.
package struct ResolvedTime: Sendable, Hashable {
  /// Why words that state a time have no value, or a doubtful one.
  package enum Problem: Sendable, Hashable {
    /// The calendar has no such day (`31/2`); there is no value.
    case noSuchDay
    /// A period ends before it begins; the value is as stated.
    case endsOutOfOrder
    /// Nothing fixes the year, or what the words count from; there is no value.
    case unanchored
  }

  /// ISO 8601: a day, month or year, or an interval of days with both ends included (`..` for an open end).
  package var iso: String?
  /// `year` where the words leave the year unsaid.
  package var inferred: RoleValue.Inference?
  package var problem: Problem?

  package init(iso: String?, inferred: RoleValue.Inference? = nil, problem: Problem? = nil) {
    self.iso = iso
    self.inferred = inferred
    self.problem = problem
  }

  static func failure(_ problem: Problem) -> ResolvedTime { ResolvedTime(iso: nil, problem: problem) }

  /// The finding that the problem, or the inference, gives a fact; `period` chooses what is checked.
  package func finding(ofPeriod period: Bool) -> Finding? {
    let stated = iso.map(RoleValue.Value.text)
    switch problem {
    case .noSuchDay: return Finding(.date, .wrong, stated: stated)
    case .endsOutOfOrder: return Finding(.periodOrder, .wrong, stated: stated)
    case .unanchored, nil: break
    }
    return inferred == .year && !period ? Finding(.year, .inferred, computed: stated) : nil
  }
}
