import Records
import RuleProgram
import UnicodeSupport

/// What a fact reports on, but for when and how many: `CitizenReception` of `lượt công dân` by a body.
struct Subject: Hashable, Sendable {
  var event: String
  var body: String
  var isPart: Bool
  /// The values that identify what is reported, folded.
  var identity: [String]
  /// The other words of it, which one article may leave out.
  var detail: [String]

  /// Nil where nobody in particular is meant, or nothing is counted.
  init?(_ fact: FactRecord, _ event: EventType) {
    guard let body = ReportedBody(fact, event),
      event.roles.contains(where: { $0.kind.isQuantity && !fact.values($0.name).isEmpty })
    else { return nil }
    self.event = event.name
    self.body = body.key
    isPart = fact.partOf != nil
    identity = Self.traits(fact, event.roles.filter { $0.tellsApart && $0.identifies })
    detail = Self.traits(fact, event.roles.filter { $0.tellsApart && !$0.identifies })
  }

  private static func traits(_ fact: FactRecord, _ roles: [EventType.Role]) -> [String] {
    roles.compactMap { role in
      let values = fact.values(role.name)
      return values.isEmpty
        ? nil : "\(role.name)=" + values.map { KeyFolding.fold($0.value.written) }.sorted().joined(separator: "|")
    }
  }
}
