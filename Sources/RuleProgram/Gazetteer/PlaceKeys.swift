/// Tells when two spellings are the name of one place: `Phường 05` and `Phường 5`, `Bà Rịa - Vũng Tàu` and `Bà Rịa–Vũng
/// Tàu`, `M’Đrắk` and `M'Đrắk`, and what the rules say of words (`Đăk` for `Đắk`) and whole names (`Bắc Cạn` for `Bắc Kạn`).
///
/// A key is the letters and figures of the folded words, one behind the other: neither white space nor marks make a
/// difference.
package struct PlaceKeys: Sendable, Hashable {
  private var respellings: [[UInt8]: [UInt8]] = [:]

  package init() {}

  /// Lets the words stand for others wherever they are a name, or a word of one.
  package mutating func respell(_ folded: [UInt8], as other: [UInt8]) {
    respellings[folded.filter(Self.belongs)] = other.filter(Self.belongs)
  }

  /// The key of a name.
  /// - Parameter folded: as `KeyFolding` folds it.
  package func key(of folded: some Collection<UInt8>) -> [UInt8] {
    var words: [[UInt8]] = []
    var isInside = false
    for byte in folded {
      if !Self.belongs(byte) {
        isInside = false
      } else if isInside {
        words[words.count - 1].append(byte)
      } else {
        words.append([byte])
        isInside = true
      }
    }
    let plain = words.flatMap { Self.withoutZeros($0) }
    return respellings[plain] ?? words.flatMap { respellings[$0].map { $0[...] } ?? Self.withoutZeros($0) }
  }

  /// A letter or a figure; of what is not ASCII nothing else is left in folded names.
  private static func belongs(_ byte: UInt8) -> Bool { byte >= 0x80 || byte &- 0x61 < 26 || byte &- 0x30 < 10 }

  private static func withoutZeros(_ word: [UInt8]) -> ArraySlice<UInt8> {
    guard word[0] == UInt8(ascii: "0"), word.allSatisfy({ $0 &- 0x30 < 10 }) else { return word[...] }
    return word.dropLast().drop { $0 == UInt8(ascii: "0") } + word.suffix(1)
  }
}

extension PlaceKeys: PackCodable {
  func write(to writer: inout PackWriter) {
    let sorted = respellings.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    PackedText(sorted.map(\.key)).write(to: &writer)
    PackedText(sorted.map(\.value)).write(to: &writer)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    let (keys, values) = (try PackedText(from: &reader), try PackedText(from: &reader))
    guard keys.count == values.count else { throw DamagedPack() }
    for number in 0..<keys.count { respellings[Array(keys[number].utf8)] = Array(values[number].utf8) }
  }
}
