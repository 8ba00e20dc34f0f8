/// One reported event with its arguments: the product of the fourth stage.
///
/// Spans are in the normalized text; `FactRecord` has them in bytes of the file.
package struct Fact: Sendable, Hashable {
  package var event: String
  package var rule: String
  package var zone: Zone
  package var span: TextSpan
  /// Role values in the order in which the event declares its roles, each role's in the order of the text.
  package var roles: [Role]
  /// Index, in the article's list of facts, of the total that this fact is a part of.
  package var partOf: Int?
  /// Other places that report the same fact.
  package var alsoAt: [TextSpan]
  package var findings: [Finding]
  /// The values of the identifying roles, which with the span make the fact's id.
  package var identity: [String]

  package init(
    event: String, rule: String, zone: Zone, span: TextSpan, roles: [Role], partOf: Int? = nil, alsoAt: [TextSpan] = [],
    findings: [Finding] = [], identity: [String] = []
  ) {
    self.event = event
    self.rule = rule
    self.zone = zone
    self.span = span
    self.roles = roles
    self.partOf = partOf
    self.alsoAt = alsoAt
    self.findings = findings
    self.identity = identity
  }

  package struct Role: Sendable, Hashable {
    package var name: String
    package var values: [RoleValue]

    package init(name: String, values: [RoleValue]) {
      self.name = name
      self.values = values
    }
  }

  package func values(of role: String) -> [RoleValue] { roles.first { $0.name == role }?.values ?? [] }
}
