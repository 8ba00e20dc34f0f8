import DocumentModel

/// The pages and texts that a crawler stored in a WARC file (ISO 28500, 1.0 and 1.1): those of its `response` records that
/// are answers of status 200 with a page or text in them, and its `resource` and `conversion` records.
///
/// Other answers and notes of unchanged pages are passed over; records that serve the archive alone (`warcinfo`, `request`,
/// `metadata`, `dns`) are not spoken of. `WARCSourceTests` covers both.
final class WARCSource: ItemSource {
  private let frames: WARCFrames
  private let place: ContainerPlace
  private let context: ContainerContext

  init(_ reader: ByteReader, _ place: ContainerPlace, _ context: ContainerContext) {
    // Twice an article, since chunks and fields take room beside it.
    let maximum = min(context.limits.lineBytes, 2 * IntakeLimits.mostArticleBytes) + HeaderBlock.maximumBytes
    frames = WARCFrames(reader, maximumBlock: maximum)
    self.place = place
    self.context = context
  }

  func next() -> ContainerItem? {
    while let frame = frames.next() {
      switch frame {
      case .record(let record):
        if let item = item(record) { return item }
      case .damage(let damage):
        return context.failure(damage, of: place)
      case .garbage(let offset, let count):
        let reason = "\(count) bytes from byte \(offset) on are no record"
        return context.failure(.garbage, of: place.member("byte \(offset)"), in: place.path, reason, at: offset)
      }
    }
    return nil
  }

  private func item(_ record: WARCRecord) -> ContainerItem? {
    let name = place.member(record.header.id ?? "byte \(record.offset)")
    switch answer(record) {
    case nil: return nil
    case .article(let bytes, let markup, let encoding)?:
      let metadata = ArticleMetadata(url: record.header.url, encoding: encoding)
      let article = RawArticle(name: name, bytes: bytes, markup: markup, metadata: metadata)
      return .article(key: context.key(for: name), article)
    case .passedOver(let reason, let detail)?:
      return .passedOver(PassedOver(name: name, reason: reason, detail: detail))
    case .failure(let code, let reason)?:
      let reason = "the record at byte \(record.offset) cannot be read: \(reason)"
      return context.failure(code, of: name, in: place.path, reason, at: record.offset)
    }
  }

  /// Nil for a record that serves the archive alone.
  private func answer(_ record: WARCRecord) -> StoredAnswer? {
    switch record.block {
    case .cut(let reason): .failure(.cutRecord, reason)
    case .damaged(let damage): .failure(damage.code, damage.reason)
    case .complete(let block): WARCAnswer(record.header, block[...], isComplete: true, context).answer
    case .tooLarge(let head): WARCAnswer(record.header, head[...], isComplete: false, context).answer
    }
  }
}
