import DocumentModel
import Unpacking

/// The body of an answer on its way through its codings to the page's own bytes.
///
/// Crawlers store bodies as they came, or decoded with the fields left as they were: a body that is not coded as the fields
/// say is taken for decoded.
struct PageBody {
  private var bytes: [UInt8]
  private let limits: IntakeLimits
  private let budget: UnpackBudget

  init(_ bytes: ArraySlice<UInt8>, _ limits: IntakeLimits, _ budget: UnpackBudget) {
    self.bytes = Array(bytes)
    self.limits = limits
    self.budget = budget
  }

  /// - Throws: where the server announced more bytes than came.
  func checkLength(declared: String?) throws(BodyProblem) {
    guard let declared, let length = Int(declared), length > bytes.count else { return }
    throw BodyProblem(.cutRecord, "the server announced \(length) bytes, and \(bytes.count) came")
  }

  /// Undoes one coding of `Transfer-Encoding` or `Content-Encoding`.
  mutating func decode(_ coding: String) throws(BodyProblem) {
    switch coding {
    case "identity", "none", "utf-8": break
    case "chunked": bytes = try ChunkedBody.joined(bytes)
    case "gzip", "x-gzip":
      if Compression.gzip.begins(bytes[...]), bytes.count > 2 { try inflate(.gzip) }
    case "deflate": try inflate(hasZlibHeader ? .zlib : .deflate)
    case "zstd":
      if Compression.zstd.begins(bytes[...]), bytes.count > 3 { try inflate(.zstd) }
    default: throw BodyProblem(.unsupported, "the page is coded as \(coding), which is not read")
    }
  }

  func article(_ type: MediaType?) throws(BodyProblem) -> StoredAnswer {
    guard bytes.count <= limits.articleBytes else { throw tooLarge }
    if let markup = type?.markup { return .article(bytes: bytes, markup, type?.encoding) }
    guard case .article(let markup) = ContainerKind(of: bytes.prefix(ContainerKind.sniffedBytes), named: nil) else {
      return .passedOver(.mediaType, detail: nil)
    }
    return .article(bytes: bytes, markup, nil)
  }

  private var hasZlibHeader: Bool {
    bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31)
  }

  private mutating func inflate(_ format: Decoder.Format) throws(BodyProblem) {
    var decoder = Decoder(format)
    var unpacked: [UInt8] = []
    var read = 0
    while true {
      let (status, used, output) = decoder.decode(bytes, read..<bytes.count)
      read += used
      unpacked += output
      if !budget.spend(output.count) { throw BodyProblem(.unpackedLimit, "the page unpacks to more than its file allows for") }
      if unpacked.count > limits.articleBytes { throw tooLarge }
      switch status {
      case .more where used > 0 || !output.isEmpty: continue
      case .more: throw BodyProblem(.cutRecord, "the page's compressed bytes end before their end")
      case .end where read == bytes.count || format != .gzip:
        bytes = unpacked
        return
      case .end: continue
      default: throw BodyProblem(.damaged, "the page's compressed bytes cannot be unpacked")
      }
    }
  }

  private var tooLarge: BodyProblem {
    BodyProblem(.tooLarge, "the page has more than \(limits.articleBytes) bytes; --max-article raises the limit")
  }
}
