extension WARCFrames {
  /// Takes a block that is kept.
  func takeBlock(_ length: Int) -> WARCRecord.Block {
    reader.fill(length + Self.lookAhead)
    if trustsLengths, ends(at: length) { return take(length) }
    if let start = RecordStart.firstBehindEmptyLine(in: reader.bytes.prefix(length)) { return cut(at: start, length) }
    if ends(at: length) { return take(length) }
    if reader.count < length { return cutAtStop() }
    reader.advance(length)
    return cutHere("its length is wrong: \(length) bytes, and it does not end there")
  }

  /// Passes over a block of which only the first bytes are kept.
  func skipBlock(_ length: Int) -> WARCRecord.Block {
    reader.fill(HeaderBlock.maximumBytes)
    let head = Array(reader.bytes.prefix(HeaderBlock.maximumBytes))
    var left = length
    while left > 0 {
      guard reader.fill(min(left, FileStream.pieceSize)) > 0 else { return cutAtStop() }
      let known = reader.bytes.prefix(left)
      if let start = RecordStart.firstBehindEmptyLine(in: known) { return cut(at: start, length) }
      let taken = known.count < left && known.count > Self.lookAhead ? known.count - Self.lookAhead : known.count
      reader.advance(taken)
      left -= taken
    }
    return .tooLarge(head)
  }

  /// As many bytes as two ends of lines and the beginning of a record take.
  private static let lookAhead = 4 + RecordStart.count

  /// Whether a record can end here: the next one, or nothing, follows behind ends of lines; or two such ends, and garbage.
  private func ends(at length: Int) -> Bool {
    guard reader.count >= length else { return false }
    let tail = reader.bytes.dropFirst(length)
    let rest = tail.drop { $0 == 0x0A || $0 == 0x0D }
    return RecordStart.couldBegin(rest) || tail.starts(with: [0x0D, 0x0A, 0x0D, 0x0A])
  }

  private func take(_ length: Int) -> WARCRecord.Block {
    let bytes = Array(reader.bytes.prefix(length))
    reader.advance(length)
    return .complete(bytes)
  }

  /// The next record begins inside.
  private func cut(at start: Int, _ length: Int) -> WARCRecord.Block {
    trustsLengths = false
    reader.advance(start - reader.start)
    return .cut(reason: "its length is wrong: \(length) bytes, and the next record begins before their end")
  }

  /// The stream ends inside, or something is wrong with it there.
  func cutAtStop() -> WARCRecord.Block {
    reader.advance(reader.count)
    guard let damage = reader.damage else { return cutHere("the file ends before its end, after \(reader.position) bytes") }
    reader.passDamage()
    return cutHere(damage.reason)
  }
}
