/// Looks ahead in a stream: the bytes in `buffer` from `start` on are known and not taken yet.
///
/// A place where something is wrong stops it: `fill` gives no byte from behind it before `passDamage` has been called, so
/// that nobody joins what does not belong together.
final class ByteReader {
  private enum Stop {
    case damage(Damage)
    case end
  }

  private let stream: any ByteStream
  private var stop: Stop?
  private(set) var buffer: [UInt8] = []
  private(set) var start = 0
  /// How many bytes have been taken: where `start` lies in the stream.
  private(set) var position = 0
  /// How many bytes that have been taken are kept, for `stepBack`.
  var keptBehind = 0

  init(_ stream: any ByteStream) {
    self.stream = stream
  }

  /// How many bytes are known and not taken.
  var count: Int { buffer.count - start }

  /// The bytes that are known and not taken.
  var bytes: ArraySlice<UInt8> { buffer[start...] }

  /// Makes `wanted` bytes known where the stream has so many before its end or a damaged place.
  ///
  /// - Returns: how many there are, which may be more.
  @discardableResult func fill(_ wanted: Int) -> Int {
    while count < wanted, stop == nil {
      switch stream.next() {
      case .bytes(let piece): append(piece)
      case .damage(let damage): stop = .damage(damage)
      case .end: stop = .end
      }
    }
    return count
  }

  /// Makes at least one byte more known; false where there is none before the end or a damaged place.
  func fillMore() -> Bool {
    let known = count
    return fill(known + 1) > known
  }

  /// Whether all has been taken and nothing follows.
  var isAtEnd: Bool {
    guard fill(1) == 0, case .end = stop else { return false }
    return true
  }

  /// What is wrong right here, where all before it has been taken.
  var damage: Damage? {
    guard fill(1) == 0, case .damage(let damage) = stop else { return nil }
    return damage
  }

  /// Goes on behind the damaged place.
  func passDamage() {
    if damage != nil { stop = nil }
  }

  /// Takes `taken` of the known bytes.
  func advance(_ taken: Int) {
    let taken = min(max(0, taken), count)
    start += taken
    position += taken
  }

  /// Gives back what was taken from `place` on, or as much of it as is kept.
  func stepBack(to place: Int) {
    let given = min(max(0, position - place), min(start, keptBehind))
    start -= given
    position -= given
  }

  private func append(_ piece: [UInt8]) {
    let unneeded = start - keptBehind
    if unneeded > max(count, keptBehind) {
      buffer.removeFirst(unneeded)
      start -= unneeded
    }
    buffer += piece
  }
}
