/// The lines of standard input, each of which is to be a record (`ArticleRecord`), one by one until the end of input.
package struct RecordLines: IteratorProtocol {
  private let reader: ByteReader
  private let limits: IntakeLimits
  private var number = 0

  package init(limits: IntakeLimits = IntakeLimits()) {
    reader = ByteReader(FileStream(.standardInput))
    self.limits = limits
  }

  package mutating func next() -> RecordLine? {
    if reader.isAtEnd || reader.damage != nil { return nil }
    number += 1
    let offset = reader.position
    let contents: RecordLine.Contents =
      switch reader.line(maximum: limits.lineBytes) {
      case .complete(let bytes), .cut(let bytes): .bytes(bytes)
      case .tooLong: .tooLong
      }
    return RecordLine(number: number, offset: offset, contents: contents, limits: limits)
  }
}
