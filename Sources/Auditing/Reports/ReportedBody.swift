import DocumentModel
import Records
import RuleProgram
import UnicodeSupport

/// Whom a fact is about, so that two articles can be known to mean the same.
///
/// That is a unit of administration, a body of one, or a name that says itself where it belongs (`Ủy ban nhân dân huyện Tân
/// Lĩnh`). What may be any of several, and what every place has (`Huyện ủy`, `các phường`), is nobody in particular.
struct ReportedBody: Hashable, Sendable {
  var key: String
  var name: String
  /// Whether it was taken from elsewhere in the article.
  var isBorrowed: Bool

  /// The first role that says who did it; else the first that says which body it is.
  init?(_ fact: FactRecord, _ event: EventType) {
    let roles = event.roles.filter { $0.kind == .organization && !fact.values($0.name).isEmpty }
    guard let role = roles.first(where: \.isBody) ?? roles.first, let value = fact.values(role.name).first,
      value.candidates.isEmpty
    else { return nil }
    name = value.value.written
    isBorrowed = value.isBorrowed
    if let entity = value.entity {
      key = entity
    } else if let unit = value.belongsTo {
      key = "\(KeyFolding.fold(name)) \(unit)"
    } else if Self.isProper(name) {
      key = KeyFolding.fold(name)
    } else {
      return nil
    }
  }

  /// Whether a name ends in two words or more with capital letters, behind one without: a place, and not only a level.
  private static func isProper(_ name: String) -> Bool {
    let capitals = name.split(separator: " ").map { $0.first?.isUppercase == true }
    guard let level = capitals.lastIndex(of: false) else { return false }
    return capitals.count - level > 2
  }
}
