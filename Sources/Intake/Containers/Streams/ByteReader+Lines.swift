extension ByteReader {
  enum Line: Equatable {
    /// Without its end.
    case complete([UInt8])
    /// The bytes in front of the stream's end or of a damaged place, without the end of a line.
    case cut([UInt8])
    /// It has been passed over, in memory that `maximum` bounds.
    case tooLong
  }

  /// Takes the next line and its end.
  func line(maximum: Int) -> Line {
    var searched = 0
    while true {
      if let end = buffer[(start + searched)...].firstIndex(of: 0x0A) { return take(to: end, maximum) }
      searched = count
      if searched > maximum {
        skipLine()
        return .tooLong
      }
      if !fillMore() {
        let line = Array(bytes)
        advance(count)
        return .cut(line)
      }
    }
  }

  private func take(to end: Int, _ maximum: Int) -> Line {
    let line = buffer[start..<end]
    defer { advance(end + 1 - start) }
    return line.count > maximum ? .tooLong : .complete(Array(line))
  }

  /// Takes all up to the end of the line; nothing of it is kept.
  private func skipLine() {
    repeat {
      if let end = bytes.firstIndex(of: 0x0A) {
        advance(end + 1 - start)
        return
      }
      advance(count)
    } while fillMore()
  }
}
