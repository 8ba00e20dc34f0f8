import DocumentModel
import Records

/// A fact in one line, as it stands in the reports on examples.
struct FoundFact {
  let fact: Fact

  init(_ fact: Fact) { self.fact = fact }

  /// `count 88, unit lượt, actor Huyện Tân Sơn (from focus)`
  var brief: String {
    fact.roles.map { role in "\(role.name) \(Self.shown(role.values))" }.joined(separator: ", ")
  }

  /// `> 88`, `nothing`, `huyện Tân Sơn and xã Hạ Mỗ`
  static func shown(_ values: [RoleValue]) -> String {
    values.isEmpty ? "nothing" : values.map(shown).joined(separator: " and ")
  }

  private static func shown(_ value: RoleValue) -> String {
    let comparator = value.comparator.map { "\($0.rawValue) " } ?? ""
    let origin = value.inferred.map { " (from \($0.rawValue))" } ?? ""
    return comparator + value.value.written + origin
  }
}
