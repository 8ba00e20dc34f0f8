/// Bytes that are read once, from the beginning, a piece at a time: a file, what a compressed file unpacks to, a member of an
/// archive. Nothing behind the piece is kept.
protocol ByteStream: AnyObject {
  func next() -> StreamPiece
}

enum StreamPiece {
  /// At least one byte, and no more than some tens of thousands.
  case bytes([UInt8])
  /// Something is wrong at this place. What came before stays; what comes next lies behind the damage, and need not be the
  /// continuation of anything.
  case damage(Damage)
  case end
}
