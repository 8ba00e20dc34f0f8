import Unpacking

/// What a gzip or zstd file unpacks to: all its members, one behind the other.
///
/// Where a member is damaged, or bytes stand between members that are none, it goes on with the next member that really
/// unpacks; the damage says from where. Zeros behind a member are padding, as gzip has it.
/// `DecodedStreamTests` covers each kind of damage.
final class DecodedStream: ByteStream {
  /// An error shows some time behind the bytes that are wrong, and the next member may have begun by then: the search for it
  /// steps back so far.
  static let lookBack = 131_072

  private enum State {
    case between
    /// Where the member begins, in the input and in what the stream gives.
    case inside(start: Int, given: Int)
    case ended
  }

  private let input: ByteReader
  private let compression: Compression
  private let budget: UnpackBudget
  private var decoder: Decoder
  private var state = State.between
  private var members = 0
  /// How many bytes the stream has given.
  private var given = 0
  /// What is wrong behind the bytes that were given last.
  private var pending: Damage?
  /// A search steps back no further than an earlier one began, so that no byte is looked at more than twice.
  private var searched = 0

  init(_ input: ByteReader, _ compression: Compression, _ budget: UnpackBudget) {
    self.input = input
    self.compression = compression
    self.budget = budget
    decoder = Decoder(compression.format)
    input.keptBehind = Self.lookBack
  }

  func next() -> StreamPiece {
    while true {
      if let damage = pending {
        pending = nil
        return .damage(damage)
      }
      if case .ended = state { return .end }
      if budget.isExhausted {
        state = .ended
        return .damage(budget.damage(at: input.position))
      }
      if input.fill(1) == 0 {
        stop()
      } else if case .inside(let start, let before) = state {
        let bytes = decode(from: start, before)
        if !bytes.isEmpty { return .bytes(bytes) }
      } else {
        beginMember()
      }
    }
  }

  /// Nothing can be read here: the input is damaged itself, or ends.
  private func stop() {
    if let damage = input.damage {
      input.passDamage()
      decoder.reset()
      state = .between
      pending = damage
    } else if case .inside(let start, _) = state {
      decoder.reset()
      recover(.cutFile, "ends in the middle of the \(part) that begins at byte \(start)", from: start)
    } else {
      state = .ended
      if input.position == 0 { pending = Damage(code: .cutFile, reason: "is empty: holds no \(part)", offset: input.position) }
    }
  }

  /// Begins the member that is here, or looks for the next one.
  private func beginMember() {
    if members > 0, skipZeros() { return }
    input.fill(4)
    if compression.begins(input.bytes) {
      state = .inside(start: input.position, given: given)
      members += 1
    } else {
      let start = input.position
      let found = search()
      let what = found ? "stand in front of the \(part) at byte \(input.position)" : "follow, to its end"
      pending = Damage(code: .garbage, reason: "from byte \(start) on, bytes that are no \(part) \(what)", offset: start)
    }
  }

  /// Whether there were zeros here.
  private func skipZeros() -> Bool {
    let zeros = input.bytes.prefix { $0 == 0 }.count
    input.advance(zeros)
    return zeros > 0
  }

  private func decode(from start: Int, _ before: Int) -> [UInt8] {
    let (status, used, output) = decoder.decode(input.buffer, input.start..<input.buffer.count)
    let bytes = Array(output)
    input.advance(used)
    given += bytes.count
    guard budget.spend(bytes.count) else { return [] }
    switch status {
    case .more: break
    case .end: state = .between
    case .badChecksum:
      recover(.damaged, "the checksum or the length of the \(part) that begins at byte \(start) is wrong", from: start, before)
    case .badHeader, .badData:
      recover(.damaged, "the \(part) that begins at byte \(start) cannot be unpacked from about here on", from: start)
    case .tooLarge:
      recover(.tooLarge, "the \(part) that begins at byte \(start) wants more memory than is given to it", from: start)
    }
    return bytes
  }

  /// Says what is wrong, and goes on with the next member.
  private func recover(_ code: IntakeError.Code, _ reason: String, from start: Int, _ spoiledFrom: Int? = nil) {
    let place = input.position
    input.stepBack(to: max(start + 1, searched, place - Self.lookBack))
    searched = place
    let found = search()
    let next = found ? "; reading goes on with the \(part) at byte \(input.position)" : ""
    pending = Damage(code: code, reason: reason + next, offset: place, spoiledFrom: spoiledFrom)
    state = .between
  }

  /// Goes to the next place that begins a member and really unpacks; false where there is none up to the end or a damage of
  /// the input.
  private func search() -> Bool {
    while input.fill(4) > 0 {
      if compression.begins(input.bytes), unpacks() { return true }
      let rest = input.bytes.dropFirst()
      let candidate = rest.indices.first { compression.begins(rest[$0...]) } ?? rest.endIndex
      input.advance(candidate - input.start)
    }
    return false
  }

  /// Whether what is here unpacks, as far as a member's first bytes tell.
  private func unpacks() -> Bool {
    var probe = Decoder(compression.format)
    var read = 0
    var given = 0
    while given < 512 {
      if input.fill(read + 1) <= read { return given > 0 }
      let from = input.start + read
      let (status, used, output) = probe.decode(input.buffer, from..<min(input.buffer.count, from + 1_024))
      read += used
      given += output.count
      if status == .end { return true }
      if status != .more { return false }
    }
    return true
  }

  private var part: String { "\(compression.rawValue) \(compression.part)" }
}
