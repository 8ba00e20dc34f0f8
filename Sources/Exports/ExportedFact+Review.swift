import DocumentModel
import Records
import Store

extension ExportedFact {
  /// What is held of it: `accepted`, `rejected`, `corrected`, or `again`; nil where nobody has decided.
  var verdict: String? {
    guard let state = review?.state, state != .unreviewed else { return nil }
    return state.rawValue
  }

  /// What may be held of a fact on which somebody has decided.
  static let verdicts = FactReview.State.allCases.filter { $0 != .unreviewed }.map(\.rawValue)

  var comments: [String] { review?.comments.map(\.text) ?? [] }

  /// Where a reviewer says that the fact stands, in bytes of the file.
  var correctedBytes: SourceSpan? { review?.corrections.last { $0.role == nil }?.bytes }

  /// The values of a role as they were corrected; nil where none of them was.
  func correctedValues(of role: String) -> [RoleValue.Value]? {
    let corrections = (review?.corrections ?? []).filter { $0.role == role && $0.change != .span }
    guard !corrections.isEmpty else { return nil }
    var corrected = values.filter { $0.role == role }.map { Optional($0.record.value) }
    for correction in corrections {
      while corrected.count <= correction.position { corrected.append(nil) }
      corrected[correction.position] = correction.value
    }
    return corrected.compactMap(\.self)
  }
}

extension Correction {
  /// The value that takes the place of what was extracted; nil where none does.
  var value: RoleValue.Value? {
    if case .value(let value, _) = change { value } else { nil }
  }

  var comparator: Comparator? {
    if case .value(_, let comparator) = change { comparator } else { nil }
  }

  var isRemoval: Bool { change == .removal }
}
