import Records

/// A fact as the page shows it.
struct PageFact {
  let record: FactRecord
  /// Its event type and rule among those of the page.
  let event: Int
  let rule: Int
  let figures: PageFigures?
  let findings: [PageFinding]

  func write(to json: inout JSONWriter, in places: some PagePlaces) {
    json.object {
      $0.member("id", record.id)
      $0.optional("partOf", record.partOf)
      $0.member("event", event)
      $0.member("rule", rule)
      $0.member("zone", record.zone.rawValue)
      Self.write(record.span, to: &$0, in: places)
      $0.array("roles") { json in for role in record.roles { Self.write(role, to: &json, in: places) } }
      if !record.alsoAt.isEmpty {
        $0.array("alsoAt") { json in
          for place in record.alsoAt { json.object { Self.write(place, to: &$0, in: places) } }
        }
      }
      if !findings.isEmpty { $0.array("findings") { json in for finding in findings { finding.write(to: &json) } } }
      figures?.write(to: &$0)
    }
  }

  private static func write(_ place: FactRecord.Place, to json: inout JSONWriter, in places: some PagePlaces) {
    json.member("bytes", place.bytes)
    json.array("points") {
      $0.value(place.codePoints.lowerBound)
      $0.value(place.codePoints.upperBound)
    }
    places.write(place, to: &json)
  }

  private static func write(_ role: FactRecord.Role, to json: inout JSONWriter, in places: some PagePlaces) {
    json.object {
      $0.member("role", role.name)
      $0.array("values") { json in
        for value in role.values { json.object { write(value, to: &$0, in: places) } }
      }
    }
  }

  private static func write(_ value: FactRecord.Value, to json: inout JSONWriter, in places: some PagePlaces) {
    json.member("value", value.value)
    json.optional("comparator", value.comparator?.rawValue)
    json.optional("entity", value.entity)
    json.optional("belongsTo", value.belongsTo)
    if !value.candidates.isEmpty {
      json.array("candidates") { json in for candidate in value.candidates { json.value(candidate) } }
    }
    json.optional("inferred", value.inferred?.rawValue)
    json.member("bytes", value.bytes)
    places.write(value, to: &json)
  }
}
