/// The articles of a file of JSON Lines, one a line; each line is read by itself, and empty lines are passed over.
///
/// `JSONLinesSourceTests` covers lines that are broken, cut or too long.
final class JSONLinesSource: ItemSource {
  private let reader: ByteReader
  private let place: ContainerPlace
  private let context: ContainerContext
  /// The number of the line that was read last.
  private var number = 0

  init(_ reader: ByteReader, _ place: ContainerPlace, _ context: ContainerContext) {
    self.reader = reader
    self.place = place
    self.context = context
  }

  func next() -> ContainerItem? {
    while true {
      if let damage = reader.damage {
        reader.passDamage()
        return context.failure(damage, of: place)
      }
      if reader.isAtEnd { return nil }
      if let item = readLine() { return item }
    }
  }

  /// The article of the next line; nil for a line that is empty.
  private func readLine() -> ContainerItem? {
    number += 1
    let line = LinePlace(path: place.path, number: number, offset: reader.position)
    switch reader.line(maximum: context.limits.lineBytes) {
    case .tooLong:
      return failure(nil, line.tooLong(context.limits))
    case .complete(let bytes) where bytes.allSatisfy(Self.isSpace), .cut(let bytes) where bytes.allSatisfy(Self.isSpace):
      return nil
    case .complete(let bytes):
      return item(record(bytes, line))
    case .cut(let bytes):
      return cutItem(record(bytes, line), line, end: bytes.count)
    }
  }

  private func record(_ bytes: [UInt8], _ line: LinePlace) -> ArticleRecord {
    ArticleRecord(line: bytes, in: line.path, number: line.number, offset: line.offset, limits: context.limits)
  }

  private func item(_ record: ArticleRecord) -> ContainerItem {
    switch record.contents {
    case .success(let article): .article(key: context.key(for: place.member(article.name)), article)
    case .failure(let error): failure(record.id, error)
    }
  }

  /// A line that ends without its end may be complete. Where it is none, and something is wrong there, or nothing of it is but
  /// that it ends, the rest of it is lost.
  private func cutItem(_ record: ArticleRecord, _ line: LinePlace, end: Int) -> ContainerItem {
    guard case .failure(let error) = record.contents, error.code == .badRecord else { return item(record) }
    if let damage = reader.damage {
      reader.passDamage()
      return failure(nil, line.error(.cutRecord, "is cut: \(damage.reason)", at: end))
    }
    return error.offset == line.offset + end
      ? failure(nil, line.error(.cutRecord, "is cut: \(error.reason)", at: end)) : item(record)
  }

  private func failure(_ id: String?, _ error: IntakeError) -> ContainerItem {
    let key = place.member(id ?? "line \(number)")
    return .failure(key: context.key(for: key), name: id ?? key, error)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
