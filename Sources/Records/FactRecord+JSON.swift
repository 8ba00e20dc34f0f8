import DocumentModel

extension FactRecord {
  /// Appends the record to `json` as one object. The order of members is part of the format.
  package func write(to json: inout JSONWriter) {
    json.object {
      $0.member("schemaVersion", Self.schemaVersion)
      $0.member("id", id)
      $0.member("article", article)
      $0.member("sourceHash", sourceHash)
      if let partOf { $0.member("partOf", partOf) }
      $0.member("event", event)
      $0.member("rule", rule)
      $0.member("zone", zone.rawValue)
      $0.object("span", span.writeMembers)
      $0.key("roles")
      Self.write(roles, to: &$0)
      if !alsoAt.isEmpty {
        $0.array("alsoAt") { json in for place in alsoAt { json.object(place.writeMembers) } }
      }
      if !findings.isEmpty {
        $0.array("findings") { json in for finding in findings { finding.write(to: &json) } }
      }
    }
  }
}

extension FactRecord {
  /// Appends roles as one object, a member a role.
  package static func write(_ roles: [Role], to json: inout JSONWriter) {
    json.object { json in
      for role in roles {
        json.array(role.name) { json in for value in role.values { value.write(to: &json) } }
      }
    }
  }
}

extension FactRecord.Place {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    json.member("bytes", bytes)
    json.array("codePoints") {
      $0.value(codePoints.lowerBound)
      $0.value(codePoints.upperBound)
    }
    json.member("text", text)
    json.pieces(pieces)
  }
}

extension FactRecord.Value {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("value", value)
      if let comparator { $0.member("comparator", comparator.rawValue) }
      if let entity { $0.member("entity", entity) }
      if let belongsTo { $0.member("belongsTo", belongsTo) }
      if !candidates.isEmpty {
        $0.array("candidates") { json in for candidate in candidates { json.value(candidate) } }
      }
      $0.member("text", text)
      $0.member("bytes", bytes)
      $0.pieces(pieces)
      if let inferred { $0.member("inferred", inferred.rawValue) }
    }
  }
}

extension Finding {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("check", check.rawValue)
      $0.member("verdict", verdict.rawValue)
      if let stated { $0.member("stated", stated) }
      if let computed { $0.member("computed", computed) }
    }
  }
}
