import Unpacking

/// The bytes of the member that an archive stands at.
final class MemberStream: ByteStream {
  private let packed: PackedArchive
  private let member: Archive.Member
  private let budget: UnpackBudget
  private var hasEnded = false
  /// Whether the archive cannot go on behind the member.
  private(set) var isBroken = false
  /// What was wrong with the member.
  private(set) var damage: Damage?

  init(_ packed: PackedArchive, _ member: Archive.Member, _ budget: UnpackBudget) {
    self.packed = packed
    self.member = member
    self.budget = budget
  }

  func next() -> StreamPiece {
    if hasEnded { return .end }
    if budget.isExhausted { return end(budget.damage(at: member.offset)) }
    let (status, bytes) = packed.archive.read(FileStream.pieceSize)
    guard budget.spend(bytes.count) else { return end(budget.damage(at: member.offset)) }
    switch status {
    case .ready: return .bytes(bytes)
    case .end:
      hasEnded = true
      return .end
    case .failed, .broken:
      isBroken = status == .broken
      return end(packed.damage(at: member.offset, "the member that begins at byte \(member.offset) cannot be unpacked"))
    }
  }

  /// Reads what is left, and says what is wrong with it.
  func drain() -> Damage? {
    while true {
      switch next() {
      case .bytes: continue
      case .damage(let damage): return damage
      case .end: return nil
      }
    }
  }

  private func end(_ damage: Damage) -> StreamPiece {
    hasEnded = true
    self.damage = damage
    return .damage(damage)
  }
}
