import Unpacking

/// What a bzip2 or xz file unpacks to, by libarchive. Nothing is read behind damage.
final class FilteredStream: ByteStream {
  private let packed: PackedArchive
  private let budget: UnpackBudget
  private var hasBegun = false
  private var hasEnded = false
  private let isFiltered: Bool

  init(_ input: ByteReader, _ budget: UnpackBudget) {
    input.fill(ContainerKind.sniffedBytes)
    // libarchive would hand on as it is what no filter knows.
    isFiltered = ContainerKind(of: input.bytes.prefix(ContainerKind.sniffedBytes), named: nil) == .filtered
    packed = PackedArchive(.stream, of: PackedBytes(input))
    self.budget = budget
  }

  func next() -> StreamPiece {
    if hasEnded { return .end }
    if !hasBegun {
      hasBegun = true
      guard isFiltered, packed.archive.next().status == .ready else { return end(problem) }
    }
    let (status, bytes) = packed.archive.read(FileStream.pieceSize)
    guard budget.spend(bytes.count) else { return end(budget.damage(at: packed.bytes.position)) }
    switch status {
    case .ready: return .bytes(bytes)
    case .end: return end(packed.bytes.damage)
    case .failed, .broken: return end(problem)
    }
  }

  private var problem: Damage {
    packed.damage(at: packed.bytes.position, isFiltered ? "cannot be unpacked" : "holds nothing that bzip2 or xz packed")
  }

  private func end(_ damage: Damage?) -> StreamPiece {
    hasEnded = true
    return damage.map { .damage($0) } ?? .end
  }
}
