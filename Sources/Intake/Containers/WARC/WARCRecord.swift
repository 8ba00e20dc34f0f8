/// A record as far as it could be read.
struct WARCRecord {
  enum Block {
    case complete([UInt8])
    /// More bytes than are kept; the first ones.
    case tooLarge([UInt8])
    /// It ends before its end, or its length is wrong.
    case cut(reason: String)
    /// Complete, and not what was packed.
    case damaged(Damage)
  }

  let header: WARCHeader
  let block: Block
  /// Where it begins, in bytes of the file as unpacked.
  let offset: Int
}
