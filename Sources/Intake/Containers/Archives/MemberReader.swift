import Unpacking

/// Goes through the members of an archive, and around what is damaged where it can: libarchive ends at some damage, and begins
/// anew behind the damaged member where the archive is a file.
final class MemberReader {
  enum Step {
    case member(Archive.Member)
    case damage(Damage)
    case end
  }

  /// More damaged members than this are not gone around: each costs the way from the archive's beginning.
  private static let mostRestarts = 64
  private static let mostFailures = 1_000

  private var packed: PackedArchive
  /// Nil where the archive comes once.
  private let file: FileStream?
  private var members = 0
  private var restarts = 0
  private var failures = 0
  private var hasEnded = false
  /// Whether the member before was cut: that the archive has no end is told of.
  private var isCut = false
  /// What was known to be wrong before.
  private var pending: Damage?

  init(file: FileStream) {
    self.file = file
    packed = PackedArchive(.members, of: PackedBytes(file))
  }

  /// - Parameter damage: what is wrong with it for all one knows.
  init(stream: ByteReader, telling damage: Damage? = nil) {
    file = nil
    pending = damage
    packed = PackedArchive(.members, of: PackedBytes(stream))
  }

  func next() -> Step {
    if let damage = pending {
      pending = nil
      return .damage(damage)
    }
    if hasEnded { return .end }
    let (status, member) = packed.archive.next()
    members += 1
    switch (status, member) {
    case (.ready, let member?): return .member(member)
    case (.end, _): return end()
    case (.failed, _): return failed()
    default: return broken()
    }
  }

  func open(_ member: Archive.Member, _ budget: UnpackBudget) -> MemberStream {
    MemberStream(packed, member, budget)
  }

  /// Goes on behind a member. What comes once is read to its end, so that it counts for what is unpacked.
  ///
  /// - Returns: what is wrong with the rest of the member, or of the archive, that no item has told of.
  func leave(_ member: MemberStream) -> Damage? {
    let damage = file == nil ? member.drain() : nil
    isCut = member.damage?.code == .cutFile
    guard member.isBroken else { return damage }
    if let file, !isCut, restarts < Self.mostRestarts {
      restarts += 1
      restart(file)
      return damage
    }
    hasEnded = true
    return damage ?? (isCut ? nil : packed.damage(at: packed.bytes.position, "cannot be read on behind a damaged member"))
  }

  private func restart(_ file: FileStream) {
    packed = PackedArchive(.members, of: PackedBytes(file))
    for _ in 0..<members {
      if packed.archive.next().status == .broken { hasEnded = true }
    }
  }

  /// Behind the last member something may be wrong with what the archive is compressed with.
  private func end() -> Step {
    hasEnded = true
    packed.bytes.drain()
    return packed.bytes.damage.map { .damage($0) } ?? .end
  }

  private func failed() -> Step {
    failures += 1
    hasEnded = failures > Self.mostFailures
    return .damage(packed.damage(at: packed.bytes.position, "holds a member whose header cannot be read"))
  }

  private func broken() -> Step {
    hasEnded = true
    return isCut ? .end : .damage(packed.damage(at: packed.bytes.position, "cannot be read as an archive from here on"))
  }
}
