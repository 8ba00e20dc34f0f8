/// The threads at one position, by state and start: of those that agree in both, or in the state where starts are merged,
/// only the best is kept. Open addressing, emptied by a stamp.
struct ThreadTable {
  private struct Slot {
    var stamp = 0
    var thread: Int32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var stamp = 0
  private(set) var threads: [PatternThread] = []

  /// Makes room for so many threads at a position.
  mutating func begin(expecting count: Int) {
    threads.removeAll(keepingCapacity: true)
    if slots.count < count * 2 { slots = [Slot](repeating: Slot(), count: max(count, slots.count).nextPowerOfTwo * 2) }
    stamp += 1
  }

  /// Takes a thread in that stands alone.
  mutating func addOnly(_ thread: PatternThread) { threads.append(thread) }

  mutating func add(_ thread: PatternThread, isMerging: Bool) {
    let start = isMerging ? -1 : thread.start
    let mask = slots.count - 1
    var slot = Self.hash(thread.state, start) & mask
    while slots[slot].stamp == stamp {
      let index = Int(slots[slot].thread)
      let other = threads[index]
      if other.state == thread.state, isMerging || other.start == thread.start {
        if thread.goesBefore(other) { threads[index] = thread }
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Slot(stamp: stamp, thread: Int32(threads.count))
    threads.append(thread)
  }

  private static func hash(_ state: Int32, _ start: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: start))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}

extension Int {
  /// The smallest power of two that is no smaller.
  fileprivate var nextPowerOfTwo: Int { self < 2 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
