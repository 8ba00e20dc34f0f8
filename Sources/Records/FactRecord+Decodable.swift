import DocumentModel

extension FactRecord: Decodable {
  private enum Key: String, CodingKey {
    case schemaVersion, id, article, sourceHash, partOf, event, rule, zone, span, roles, alsoAt, findings
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let version = try container.decode(Int.self, forKey: .schemaVersion)
    guard version == Self.schemaVersion else {
      throw DecodingError.dataCorruptedError(
        forKey: .schemaVersion, in: container,
        debugDescription: "version \(version) is not known, only \(Self.schemaVersion)")
    }
    let roles = try container.decode([String: [Value]].self, forKey: .roles)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      article: try container.decode(String.self, forKey: .article),
      sourceHash: try container.decode(String.self, forKey: .sourceHash),
      partOf: try container.decodeIfPresent(String.self, forKey: .partOf),
      event: try container.decode(String.self, forKey: .event),
      rule: try container.decode(String.self, forKey: .rule),
      zone: try container.decodeName(Zone.self, forKey: .zone),
      span: try container.decode(Place.self, forKey: .span),
      roles: roles.sorted { $0.key < $1.key }.map { Role(name: $0.key, values: $0.value) },
      alsoAt: try container.decodeIfPresent([Place].self, forKey: .alsoAt) ?? [],
      findings: try container.decodeIfPresent([WrittenFinding].self, forKey: .findings)?.map(\.finding) ?? [])
  }
}

extension FactRecord.Place: Decodable {
  private enum Key: String, CodingKey { case bytes, codePoints, text, pieces }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      bytes: SourceSpan(try container.decodeRange(forKey: .bytes)),
      codePoints: try container.decodeRange(forKey: .codePoints),
      text: try container.decode(String.self, forKey: .text),
      pieces: try container.decodeRangesIfPresent(forKey: .pieces).map(SourceSpan.init))
  }
}

extension FactRecord.Value: Decodable {
  private enum Key: String, CodingKey { case value, comparator, entity, belongsTo, candidates, text, bytes, pieces, inferred }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.decode(WrittenValue.self, forKey: .value).value,
      comparator: try container.decodeNameIfPresent(Comparator.self, forKey: .comparator),
      entity: try container.decodeIfPresent(String.self, forKey: .entity),
      belongsTo: try container.decodeIfPresent(String.self, forKey: .belongsTo),
      candidates: try container.decodeIfPresent([String].self, forKey: .candidates) ?? [],
      text: try container.decode(String.self, forKey: .text),
      bytes: SourceSpan(try container.decodeRange(forKey: .bytes)),
      pieces: try container.decodeRangesIfPresent(forKey: .pieces).map(SourceSpan.init),
      inferred: try container.decodeNameIfPresent(RoleValue.Inference.self, forKey: .inferred))
  }
}

/// A number or a text.
private struct WrittenValue: Decodable {
  let value: RoleValue.Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      value = .number(number)
    } else {
      value = .text(try container.decode(String.self))
    }
  }
}

private struct WrittenFinding: Decodable {
  private enum Key: String, CodingKey { case check, verdict, stated, computed }
  let finding: Finding

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    finding = Finding(
      try container.decodeName(Finding.Check.self, forKey: .check),
      try container.decodeName(Finding.Verdict.self, forKey: .verdict),
      stated: try container.decodeIfPresent(WrittenValue.self, forKey: .stated)?.value,
      computed: try container.decodeIfPresent(WrittenValue.self, forKey: .computed)?.value)
  }
}

extension SourceSpan {
  fileprivate init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}

extension KeyedDecodingContainer {
  fileprivate func decodeName<Name: RawRepresentable<String>>(_ type: Name.Type, forKey key: Key) throws -> Name {
    let written = try decode(String.self, forKey: key)
    guard let name = Name(rawValue: written) else {
      throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "\"\(written)\" is not known")
    }
    return name
  }

  fileprivate func decodeNameIfPresent<Name: RawRepresentable<String>>(_ type: Name.Type, forKey key: Key) throws -> Name? {
    contains(key) ? try decodeName(type, forKey: key) : nil
  }

  fileprivate func decodeRange(forKey key: Key) throws -> Range<Int> {
    try range(try decode([Int].self, forKey: key), forKey: key)
  }

  fileprivate func decodeRangesIfPresent(forKey key: Key) throws -> [Range<Int>] {
    try decodeIfPresent([[Int]].self, forKey: key)?.map { try range($0, forKey: key) } ?? []
  }

  private func range(_ bounds: [Int], forKey key: Key) throws -> Range<Int> {
    guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else {
      throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "a span is [start, end]")
    }
    return bounds[0]..<bounds[1]
  }
}
