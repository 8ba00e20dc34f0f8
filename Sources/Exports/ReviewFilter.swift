import Store

/// Which facts are exported, by what people have decided on them.
package enum ReviewFilter: String, Sendable, CaseIterable {
  case all
  /// Those that somebody accepted, or corrected.
  case accepted
  /// All but those that were rejected.
  case notRejected = "not-rejected"

  func admits(_ review: FactReview?) -> Bool {
    switch self {
    case .all: true
    case .accepted: review?.state == .accepted || review?.state == .corrected
    case .notRejected: review?.state != .rejected
    }
  }
}
