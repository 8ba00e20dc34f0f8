extension ByteReader {
  /// The header that begins here, and is not taken; not complete where the stream ends before, or where it is too long.
  func headerBlock() -> HeaderBlock {
    var wanted = 2_048
    while true {
      let known = fill(wanted)
      let block = HeaderBlock(bytes)
      if block.isComplete || known < wanted || wanted >= HeaderBlock.maximumBytes { return block }
      wanted *= 2
    }
  }
}
