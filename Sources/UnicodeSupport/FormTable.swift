/// Numbers the distinct forms (exact bytes) that tokens take, for one worker.
///
/// A text of a million tokens has some thousand forms. Folding and look-up are paid for once per form, and the tokens
/// themselves carry only the number. Numbers depend on what the worker has read before, so they never leave it.
package struct FormTable: ~Copyable {
  /// The exact bytes and the matching keys of all forms, one after the other.
  private var bytes: [UInt8] = []
  private var keys: [UInt8] = []
  private var byteEnds: [Int32] = [0]
  private var keyEnds: [Int32] = [0]
  /// Open addressing; a slot holds a form's number + 1.
  private var slots: [Int32]
  private var scratch: [UInt8] = []

  package init() {
    slots = [Int32](repeating: 0, count: 1 << 12)
  }

  /// The number of forms seen so far; forms are 0..<count.
  package var count: Int { byteEnds.count - 1 }

  /// The number of the form with these bytes.
  package mutating func intern(_ form: borrowing Span<UInt8>) -> Int32 {
    if count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Self.hash(form) & mask
    while slots[slot] != 0 {
      let candidate = slots[slot] - 1
      if equals(candidate, form) { return candidate }
      slot = (slot + 1) & mask
    }
    let number = Int32(count)
    for index in form.indices { bytes.append(form[index]) }
    byteEnds.append(Int32(bytes.count))
    scratch.removeAll(keepingCapacity: true)
    KeyFolding.fold(form, into: &scratch)
    keys.append(contentsOf: scratch)
    keyEnds.append(Int32(keys.count))
    slots[slot] = number + 1
    return number
  }

  /// Calls `body` with the matching key of a form.
  package func withKey<Result>(of form: Int32, _ body: (borrowing Span<UInt8>) -> Result) -> Result {
    body(keys.span.extracting(Int(keyEnds[Int(form)])..<Int(keyEnds[Int(form) + 1])))
  }

  /// The matching key of a form, for diagnostics.
  package func key(of form: Int32) -> String {
    String(decoding: keys[Int(keyEnds[Int(form)])..<Int(keyEnds[Int(form) + 1])], as: UTF8.self)
  }

  private func equals(_ form: Int32, _ other: borrowing Span<UInt8>) -> Bool {
    let start = Int(byteEnds[Int(form)])
    guard Int(byteEnds[Int(form) + 1]) - start == other.count else { return false }
    for index in other.indices where bytes[start + index] != other[index] { return false }
    return true
  }

  private mutating func grow() {
    var grown = [Int32](repeating: 0, count: slots.count * 2)
    let mask = grown.count - 1
    for number in 0..<count {
      let form = bytes.span.extracting(Int(byteEnds[number])..<Int(byteEnds[number + 1]))
      var slot = Self.hash(form) & mask
      while grown[slot] != 0 { slot = (slot + 1) & mask }
      grown[slot] = Int32(number) + 1
    }
    slots = grown
  }

  /// FNV-1a; forms are short, and the table is private to one worker.
  private static func hash(_ form: borrowing Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in form.indices { hash = (hash ^ UInt64(form[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
  }
}
