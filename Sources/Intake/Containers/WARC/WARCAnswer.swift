import DocumentModel

/// What the block of a record holds.
struct WARCAnswer {
  private let header: WARCHeader
  private let block: ArraySlice<UInt8>
  /// Whether the block is all of it, or the beginning of one that is too large.
  private let isComplete: Bool
  private let context: ContainerContext

  init(_ header: WARCHeader, _ block: ArraySlice<UInt8>, isComplete: Bool, _ context: ContainerContext) {
    self.header = header
    self.block = block
    self.isComplete = isComplete
    self.context = context
  }

  /// Nil where the record serves the archive alone.
  var answer: StoredAnswer? {
    guard header.isSound else { return .failure(.badRecord, "its header has a line that is no field, or a field twice") }
    return switch header.kind {
    case .structural: nil
    case .unknown: .passedOver(.unsupported, detail: header.type)
    case .revisit: .passedOver(.revisit, detail: header.original)
    case .continuation: .failure(.cutRecord, "it continues one that stands elsewhere")
    case .response where block.starts(with: "HTTP/".utf8): httpAnswer
    case .response where header.mediaType?.name == "application/http": .failure(.badResponse, "it holds no answer of HTTP")
    case .response, .resource: resource
    }
  }

  private var httpAnswer: StoredAnswer {
    guard let answer = HTTPAnswer(block) else { return .failure(.badResponse, "the head of the answer does not end") }
    return answer.refusal ?? limit ?? answer.article(context.limits, context.budget)
  }

  private var resource: StoredAnswer {
    if let type = header.mediaType, type.markup == nil { return .passedOver(.mediaType, detail: type.name) }
    if let limit { return limit }
    do throws(BodyProblem) {
      return try PageBody(block, context.limits, context.budget).article(header.mediaType)
    } catch {
      return .failure(error.code, error.reason)
    }
  }

  /// What keeps an article from being read that is there.
  private var limit: StoredAnswer? {
    if let cause = header.truncation { return .failure(.cutRecord, "the crawler cut it (\(cause))") }
    if header.isSegment { return .failure(.cutRecord, "its other parts stand elsewhere") }
    if isComplete { return nil }
    return .failure(.tooLarge, "it has more than \(context.limits.articleBytes) bytes; --max-article raises the limit")
  }
}
