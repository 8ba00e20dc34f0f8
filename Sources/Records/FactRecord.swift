package import DocumentModel

/// A fact as it lies on disk: one line of JSON Lines, the public interface of the project.
///
/// Everything that a reader needs stands in it by value: offsets count in the article's own file, names are spelled out,
/// and other facts are referred to by id. `RecordBuilder` makes records, `JSONLinesFormat` and `CSVFormat` write them,
/// `FactRecordReader` reads them back; `RecordsTests` covers all four.
package struct FactRecord: Sendable, Hashable {
  /// The version of the written form; a reader refuses what is newer than it knows.
  package static let schemaVersion = 1

  /// Names the fact by what it says and where, whatever the path, the machine, the order and the rule's name.
  package var id: String
  /// The path relative to what was given on the command line, or the record's id.
  package var article: String
  /// `sha256:` and the digest of the article's bytes.
  package var sourceHash: String
  /// The id of the total that this fact is a part of.
  package var partOf: String?
  package var event: String
  package var rule: String
  package var zone: Zone
  /// The primary span.
  package var span: Place
  /// In the order in which the event declares its roles; no role without a value.
  package var roles: [Role]
  /// The other places that report the same fact.
  package var alsoAt: [Place]
  package var findings: [Finding]

  package init(
    id: String, article: String, sourceHash: String, partOf: String? = nil, event: String, rule: String, zone: Zone,
    span: Place, roles: [Role], alsoAt: [Place] = [], findings: [Finding] = []
  ) {
    self.id = id
    self.article = article
    self.sourceHash = sourceHash
    self.partOf = partOf
    self.event = event
    self.rule = rule
    self.zone = zone
    self.span = span
    self.roles = roles
    self.alsoAt = alsoAt
    self.findings = findings
  }
}

extension FactRecord {
  /// A stretch of an article's file.
  package struct Place: Sendable, Hashable {
    /// Offsets into the file as it lay on disk.
    package var bytes: SourceSpan
    /// The same stretch, counted in code points of the decoded text.
    package var codePoints: Range<Int>
    /// The words that stand there, in NFC.
    package var text: String
    /// Empty where the words stand together; else `bytes` is the hull of these.
    package var pieces: [SourceSpan]

    package init(bytes: SourceSpan, codePoints: Range<Int>, text: String, pieces: [SourceSpan] = []) {
      self.bytes = bytes
      self.codePoints = codePoints
      self.text = text
      self.pieces = pieces
    }
  }

  package struct Role: Sendable, Hashable {
    package var name: String
    package var values: [Value]

    package init(name: String, values: [Value]) {
      self.name = name
      self.values = values
    }
  }

  /// One value of a role with the words that state it, or from which it was inferred.
  package struct Value: Sendable, Hashable {
    package var value: RoleValue.Value
    package var comparator: Comparator?
    /// The administrative unit that the value is.
    package var entity: String?
    /// The administrative unit whose body, or part, the value is.
    package var belongsTo: String?
    /// The administrative units of which it may be either, where nothing tells them apart; none, or two at least.
    package var candidates: [String]
    /// The words of the source; those of pieces that stand apart are joined by ` … `.
    package var text: String
    /// The hull of all pieces.
    package var bytes: SourceSpan
    /// Empty where the words stand together.
    package var pieces: [SourceSpan]
    package var inferred: RoleValue.Inference?

    package init(
      _ value: RoleValue.Value, comparator: Comparator? = nil, entity: String? = nil, belongsTo: String? = nil,
      candidates: [String] = [], text: String, bytes: SourceSpan, pieces: [SourceSpan] = [],
      inferred: RoleValue.Inference? = nil
    ) {
      self.value = value
      self.comparator = comparator
      self.entity = entity
      self.belongsTo = belongsTo
      self.candidates = candidates
      self.text = text
      self.bytes = bytes
      self.pieces = pieces
      self.inferred = inferred
    }
  }
}
