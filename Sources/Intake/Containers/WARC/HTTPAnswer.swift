import DocumentModel

/// A server's answer as a crawler stored it: status line, fields, body.
struct HTTPAnswer {
  private let status: Int?
  private let fields: HeaderFields
  private let body: ArraySlice<UInt8>

  /// Nil where the head does not end.
  init?(_ bytes: ArraySlice<UInt8>) {
    let head = HeaderBlock(bytes)
    guard head.isComplete else { return nil }
    status = head.first.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    fields = head.fields
    body = bytes.dropFirst(head.count)
  }

  /// Why there can be no article in it, whatever its body says.
  var refusal: StoredAnswer? {
    guard let status else { return .failure(.badResponse, "the status line has no status") }
    guard status == 200 else { return .passedOver(.status, detail: String(status)) }
    guard let type = mediaType, type.markup == nil else { return nil }
    return .passedOver(.mediaType, detail: type.name)
  }

  func article(_ limits: IntakeLimits, _ budget: UnpackBudget) -> StoredAnswer {
    do throws(BodyProblem) {
      var body = PageBody(body, limits, budget)
      let codings = fields.list("content-encoding") + fields.list("transfer-encoding")
      // Of a coded body that was stored decoded, the length is that of other bytes.
      if codings.isEmpty { try body.checkLength(declared: fields["content-length"]) }
      for coding in codings.reversed() { try body.decode(coding) }
      return try body.article(mediaType)
    } catch {
      return .failure(error.code, error.reason)
    }
  }

  private var mediaType: MediaType? { fields["content-type"].map(MediaType.init) }
}
