import DocumentModel
import Records
import RuleProgram
import Resolution

extension Report {
  /// When a report is for: a day, or a period with both ends.
  struct Moment: Hashable {
    var text: String
    /// With the name of its role.
    var label: String
    var isBorrowed: Bool
  }

  /// A day tells more than the period in which it lies.
  var moment: Moment? {
    let days = times.filter { event.role($0.role)?.kind == .date }
    guard let time = days.first ?? times.first else { return nil }
    let text = time.value.value.written
    guard days.isEmpty ? DayPeriod(period: text) != nil : DayPeriod(date: text) != nil else { return nil }
    return Moment(text: text, label: "\(time.role) \(text)", isBorrowed: time.value.isBorrowed)
  }

  /// What of that which is compared stands elsewhere in the article.
  var borrowed: [String] { (body.isBorrowed ? ["body"] : []) + (moment?.isBorrowed == true ? ["time"] : []) }

  /// What is counted, as the article has it.
  var traits: [String] {
    event.roles.filter(\.tellsApart).compactMap { role in
      let values = fact.values(role.name)
      return values.isEmpty ? nil : "\(role.name) " + values.map(\.value.written).joined(separator: ", ")
    }
  }

  var figureCount: Int { event.roles.count { $0.kind.isQuantity && fact.figure($0.name) != nil } }
}

extension StatedFigure {
  /// The figure in digits with its unit.
  func written(as kind: EventType.RoleKind) -> String {
    switch kind {
    case .percent: written(decimals: decimals) + " %"
    case .money: written + " đồng"
    default: written
    }
  }
}
