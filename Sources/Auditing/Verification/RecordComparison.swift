import DocumentModel
import Records

/// Holds the facts that a store has of an article against those that the rules find in it.
struct RecordComparison {
  let article: String

  func drifts(stored: [FactRecord], found: [FactRecord]) -> [Drift] {
    let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(stored.map(\.id))
    let changed = stored.flatMap { fact in
      byID[fact.id].map { differences(fact, $0) }
        ?? [drift(.unfounded, fact, "fact", fact.span.bytes, "\(fact.event) \(fact.summary)", "nothing")]
    }
    let missing = found.filter { !known.contains($0.id) }.map { fact in
      drift(.missing, fact, "fact", fact.span.bytes, "nothing", "\(fact.event) \(fact.summary)")
    }
    return changed + missing
  }

  private func differences(_ stored: FactRecord, _ found: FactRecord) -> [Drift] {
    let members: [(name: String, stored: String, found: String)] = [
      ("event", stored.event, found.event), ("rule", stored.rule, found.rule),
      ("zone", stored.zone.rawValue, found.zone.rawValue), ("article", stored.article, found.article),
      ("sourceHash", stored.sourceHash, found.sourceHash), ("partOf", stored.partOf ?? "nothing", found.partOf ?? "nothing"),
      ("span", Self.text(stored.span), Self.text(found.span)),
      ("alsoAt", stored.alsoAt.map(Self.text).joined(separator: " | "), found.alsoAt.map(Self.text).joined(separator: " | ")),
      ("findings", Self.text(stored.findings), Self.text(found.findings)),
    ]
    return members.filter { $0.stored != $0.found }.map {
      drift(.value, stored, $0.name, stored.span.bytes, $0.stored, $0.found)
    } + roleDifferences(stored, found)
  }

  private func roleDifferences(_ stored: FactRecord, _ found: FactRecord) -> [Drift] {
    let foundRoles = Dictionary(found.roles.map { ($0.name, $0.values) }) { first, _ in first }
    let storedNames = Set(stored.roles.map(\.name))
    let changed = stored.roles.filter { foundRoles[$0.name] != $0.values }.map { role in
      drift(
        .value, stored, role.name, role.values.first?.bytes ?? stored.span.bytes, Self.text(role.values),
        foundRoles[role.name].map(Self.text) ?? "nothing")
    }
    let added = found.roles.filter { !storedNames.contains($0.name) }.map { role in
      drift(.value, stored, role.name, stored.span.bytes, "nothing", Self.text(role.values))
    }
    return changed + added
  }

  private func drift(
    _ code: Drift.Code, _ fact: FactRecord, _ subject: String, _ place: SourceSpan, _ stored: String, _ found: String
  ) -> Drift {
    Drift(
      code, article: article, fact: fact.id, rule: fact.rule, place: place, subject: subject, stored: stored, found: found)
  }

  // MARK: As people read it

  private static func text(_ place: FactRecord.Place) -> String {
    let codePoints = "code points \(place.codePoints.lowerBound)–\(place.codePoints.upperBound)"
    return "\(text(place.bytes, place.pieces)), \(codePoints) «\(place.text)»"
  }

  private static func text(_ values: [FactRecord.Value]) -> String {
    values.map { value in
      let marks = [
        value.comparator?.rawValue, value.entity, value.belongsTo.map { "of \($0)" },
        value.candidates.isEmpty ? nil : value.candidates.joined(separator: " or "),
        value.inferred.map { "inferred from \($0.rawValue)" },
      ].compactMap { $0 }
      let noted = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
      return "\(value.value.written)\(noted) «\(value.text)» \(text(value.bytes, value.pieces))"
    }.joined(separator: " | ")
  }

  private static func text(_ bytes: SourceSpan, _ pieces: [SourceSpan]) -> String {
    "bytes " + (pieces.isEmpty ? [bytes] : pieces).map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
  }

  private static func text(_ findings: [Finding]) -> String {
    findings.map { finding in
      "\(finding.check.rawValue) \(finding.verdict.rawValue) \(finding.stated?.written ?? "") \(finding.computed?.written ?? "")"
    }.joined(separator: " | ")
  }
}
