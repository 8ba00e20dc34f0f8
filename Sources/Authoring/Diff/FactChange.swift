import DocumentModel
import Pipeline
package import Records

/// A fact that two packs of rules find differently, or that one of them does not find.
package struct FactChange: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case added, lost, changed
  }

  /// One thing in which the two differ, as it is shown: a role, or one of `rule`, `words`, `zone`, `part of`, `also at`
  /// and `findings`.
  package struct Field: Sendable, Hashable {
    package var name: String
    package var old: [String]
    package var new: [String]
  }

  package let kind: Kind
  package let old: FactRecord?
  package let new: FactRecord?
  /// Of a fact that is added or lost, all its roles.
  package let fields: [Field]

  /// The fact as it is now, or as it was.
  package var fact: FactRecord? { new ?? old }

  /// `intake/received`, or `intake/received → intake/total`
  package var rule: String {
    let rules = [old?.rule, new?.rule].compactMap { $0 }
    return Set(rules).count == 1 ? rules[0] : rules.joined(separator: " → ")
  }
}

extension FactChange {
  /// Nil where both find the same.
  /// - Parameter isSameTotal: whether the two totals that these ids name are one fact.
  init?(_ old: FactRecord, _ new: FactRecord, isSameTotal: (String, String) -> Bool) {
    var fields = [
      Field("rule", [old.rule], [new.rule]), Field("words", [Self.shown(old.span)], [Self.shown(new.span)]),
      Field("zone", [old.zone.rawValue], [new.zone.rawValue]),
    ]
    fields += Self.roleFields(old, new)
    if let one = old.partOf, let other = new.partOf, isSameTotal(one, other) {
    } else {
      fields.append(Field("part of", old.partOf.map { [$0] } ?? [], new.partOf.map { [$0] } ?? []))
    }
    fields.append(Field("also at", old.alsoAt.map(Self.shown), new.alsoAt.map(Self.shown)))
    fields.append(Field("findings", old.findings.map(FactText.shown), new.findings.map(FactText.shown)))
    self.fields = fields.filter { $0.old != $0.new }
    guard !self.fields.isEmpty else { return nil }
    (kind, self.old, self.new) = (.changed, old, new)
  }

  init(added fact: FactRecord) {
    (kind, old, new) = (.added, nil, fact)
    fields = fact.roles.map { Field($0.name, [], $0.values.map(FactText.shown)) }
  }

  init(lost fact: FactRecord) {
    (kind, old, new) = (.lost, fact, nil)
    fields = fact.roles.map { Field($0.name, $0.values.map(FactText.shown), []) }
  }

  /// The roles of both, those of the new fact first.
  private static func roleFields(_ old: FactRecord, _ new: FactRecord) -> [Field] {
    let names = new.roles.map(\.name) + old.roles.map(\.name).filter { name in !new.roles.contains { $0.name == name } }
    return names.map { name in Field(name, shown(name, of: old), shown(name, of: new)) }
  }

  private static func shown(_ role: String, of fact: FactRecord) -> [String] {
    fact.roles.first { $0.name == role }?.values.map(FactText.shown) ?? []
  }

  private static func shown(_ place: FactRecord.Place) -> String { "\(FactText.quoted(place.text)) \(FactText.range(place.bytes))" }
}

extension FactChange.Field {
  fileprivate init(_ name: String, _ old: [String], _ new: [String]) { self.init(name: name, old: old, new: new) }
}
