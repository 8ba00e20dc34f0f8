/// Finds the records in a stream. A length is believed where the next record, or the end, stands behind it; where not, the
/// next line that begins a record is looked for, and the record before it is cut.
///
/// `WARCFramesTests` covers wrong lengths, cuts and garbage.
final class WARCFrames {
  enum Frame {
    case record(WARCRecord)
    /// Bytes that are no record.
    case garbage(offset: Int, count: Int)
    /// Something is wrong between two records.
    case damage(Damage)
  }

  let reader: ByteReader
  /// More of a record than this is not kept.
  let maximumBlock: Int
  /// Once a length was too long, a line that begins a record ends the one before it, whatever its length says: so that no
  /// byte is looked at by one record after the other.
  var trustsLengths = true
  /// What comes next may be the rest of a record that has been told of.
  var isBehindCut = false

  init(_ reader: ByteReader, maximumBlock: Int) {
    self.reader = reader
    self.maximumBlock = maximumBlock
  }

  func next() -> Frame? {
    while true {
      skipLineEnds()
      if let damage = reader.damage {
        reader.passDamage()
        isBehindCut = true
        return .damage(damage)
      }
      if reader.fill(RecordStart.count) == 0 { return nil }
      if RecordStart.couldBegin(reader.bytes) { return .record(record()) }
      let offset = reader.position
      skipToRecord()
      if !isBehindCut { return .garbage(offset: offset, count: reader.position - offset) }
    }
  }

  func skipLineEnds() {
    while reader.fill(1) > 0, let byte = reader.bytes.first, byte == 0x0A || byte == 0x0D { reader.advance(1) }
  }

  /// Takes all up to a line that begins a record, a damaged place or the end.
  private func skipToRecord() {
    while reader.fill(RecordStart.count + 1) > 0 {
      if let start = RecordStart.first(in: reader.bytes) { return reader.advance(start - reader.start) }
      reader.advance(reader.count - RecordStart.count)
      if !reader.fillMore() { return reader.advance(reader.count) }
    }
  }

  private func record() -> WARCRecord {
    isBehindCut = false
    let offset = reader.position
    let head = reader.headerBlock()
    let header = WARCHeader(fields: head.fields)
    reader.advance(head.count)
    let block = head.isComplete ? block(header.length, of: offset) : cutInHeader()
    return WARCRecord(header: header, block: block, offset: offset)
  }

  private func cutInHeader() -> WARCRecord.Block {
    reader.fill(HeaderBlock.maximumBytes) < HeaderBlock.maximumBytes ? cutAtStop() : cutHere("its header does not end")
  }

  private func block(_ length: Int?, of offset: Int) -> WARCRecord.Block {
    guard let length else { return cutHere("it does not say how long it is") }
    let block = length > maximumBlock ? skipBlock(length) : takeBlock(length)
    guard case .complete = block else { return block }
    skipLineEnds()
    guard let damage = reader.damage, let spoiled = damage.spoiledFrom, spoiled >= offset else { return block }
    reader.passDamage()
    return .damaged(damage)
  }

  /// What is here belongs to a record that has no end.
  func cutHere(_ reason: String) -> WARCRecord.Block {
    isBehindCut = true
    return .cut(reason: reason)
  }
}
