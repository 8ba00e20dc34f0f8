/// How much a container may still unpack to, all its layers and members together: `IntakeLimits.unpackedRatio` times its own
/// size, and `articleBytes` at least. A small file that unpacks to a thousand times its size is no drop.
final class UnpackBudget {
  private let limits: IntakeLimits
  private let file: FileStream
  private var spent = 0
  private(set) var isExhausted = false

  init(_ limits: IntakeLimits, of file: FileStream) {
    self.limits = limits
    self.file = file
  }

  /// The most that may be unpacked. It grows while standard input is read, which does not tell its size.
  var limit: Int {
    let (product, overflow) = file.size.multipliedReportingOverflow(by: max(0, limits.unpackedRatio))
    return max(overflow ? Int.max : product, limits.articleBytes)
  }

  /// Counts bytes that have been unpacked; false from the limit on.
  func spend(_ bytes: Int) -> Bool {
    spent += bytes
    if spent > limit { isExhausted = true }
    return !isExhausted
  }

  /// What a stream says when it stops at the limit.
  func damage(at offset: Int) -> Damage {
    Damage(
      code: .unpackedLimit,
      reason: "unpacks to more than \(limit) bytes, the most that one of \(file.size) bytes may (--max-ratio); it is not read on",
      offset: offset)
  }
}
