/// What a record of WARC says of itself.
struct WARCHeader {
  /// What it holds: the types that may be articles, a note that a page is as before, and all that only serves the archive.
  enum Kind {
    case response
    case resource
    case revisit
    /// Of a type that is not known.
    case unknown
    /// A part of a record that was too long for one file.
    case continuation
    case structural
  }

  let fields: HeaderFields

  var kind: Kind {
    switch fields["warc-type"]?.lowercased() {
    case "response": mediaType?.name == "text/dns" ? .structural : .response
    case "resource", "conversion": mediaType?.name == "text/dns" ? .structural : .resource
    case "revisit": .revisit
    case "continuation": .continuation
    case "warcinfo", "request", "metadata": .structural
    default: .unknown
    }
  }

  /// Its type as it is written.
  var type: String? { fields["warc-type"] }

  /// Whether it can be believed: one that two records have left between them is neither's.
  var isSound: Bool {
    fields.isWellFormed && !["warc-type", "warc-record-id", "warc-date", "content-length"].contains { fields.repeats($0) }
  }

  /// The record's id as it is written, `<urn:uuid:…>`.
  var id: String? { fields["warc-record-id"] }

  var mediaType: MediaType? { fields["content-type"].map(MediaType.init) }

  /// The address of the page, without the angle brackets that some writers put around it.
  var url: String? {
    guard let target = fields["warc-target-uri"] else { return nil }
    return target.hasPrefix("<") && target.hasSuffix(">") ? String(target.dropFirst().dropLast()) : target
  }

  /// How many bytes the record has behind its header; nil where it does not say so in digits.
  var length: Int? {
    guard let text = fields["content-length"], text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return Int(text) ?? Int.max
  }

  /// What a note that a page is as before refers to.
  var original: String? { fields["warc-refers-to"] ?? fields["warc-refers-to-target-uri"] ?? url }

  /// Why the crawler cut the record: `length`, `time`, `disconnect`.
  var truncation: String? { fields["warc-truncated"] }

  /// Whether it is the first part of a record whose others stand elsewhere.
  var isSegment: Bool { fields["warc-segment-number"] != nil }
}
