/// Counts code points of the *decoded source* in front of an offset of the normalized text, without keeping either twice.
///
/// The code points of the text itself are counted from the nearest of regular checkpoints; where the text differs from
/// the source (a letter composed, a mark taken out), the difference is added. `ậ` made of three code points is one in
/// the text, so everything behind it is 2 further on in the source.
package struct CodePointIndex: Sendable, Hashable {
  /// Code points of text before every `stride`-th byte.
  private let checkpoints: [Int32]
  /// Ends, in text bytes, of the places where text and source differ, and the sum of differences up to each.
  private let changeEnds: [Int32]
  private let sums: [Int32]
  private static let stride = 512

  /// - Parameter changes: ends (in bytes of text, ascending) of the places that differ, each with the number of code
  ///   points that its source has more than its text.
  package init(utf8: [UInt8], changes: [(end: Int, surplus: Int)]) {
    var checkpoints: [Int32] = []
    checkpoints.reserveCapacity(utf8.count / Self.stride + 1)
    var count: Int32 = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    var sum = 0
    var ends: [Int32] = []
    var sums: [Int32] = []
    for change in changes where change.surplus != 0 {
      sum += change.surplus
      ends.append(Int32(clamping: change.end))
      sums.append(Int32(clamping: sum))
    }
    self.checkpoints = checkpoints
    self.changeEnds = ends
    self.sums = sums
  }

  /// The number of code points of the decoded source that stand before `offset` of the text `utf8`.
  /// - Complexity: O(log changes).
  package func codePoints(before offset: Int, in utf8: [UInt8]) -> Int {
    let offset = min(max(0, offset), utf8.count)
    guard offset > 0, !checkpoints.isEmpty else { return 0 }
    let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
    var count = Int(checkpoints[checkpoint])
    for index in checkpoint * Self.stride..<offset where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count + surplus(before: offset)
  }

  private func surplus(before offset: Int) -> Int {
    var low = 0
    var high = changeEnds.count
    while low < high {
      let middle = (low + high) / 2
      if Int(changeEnds[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : Int(sums[low - 1])
  }
}
