/// Why a pack cannot be read back: its bytes end too early, or say what no pack says.
package struct DamagedPack: Error {}

/// Reads what `PackWriter` has written. Whatever the bytes are, it stays inside them, and makes nothing that is larger
/// than they are.
///
/// All that is unsafe in this module is here and in `PackWriter`.
struct PackReader {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func read<Value: PackCodable>(_ type: Value.Type = Value.self) throws(DamagedPack) -> Value { try Value(from: &self) }

  mutating func readByte() throws(DamagedPack) -> UInt8 {
    guard place < bytes.count else { throw DamagedPack() }
    place += 1
    return bytes[place - 1]
  }

  mutating func readRaw<Value: RawRepresentable<String>>(_ type: Value.Type = Value.self) throws(DamagedPack) -> Value {
    guard let value = Value(rawValue: try read()) else { throw DamagedPack() }
    return value
  }

  mutating func readNumber<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type) throws(DamagedPack) -> Number {
    let range = try take(MemoryLayout<Number>.size)
    return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: range.lowerBound, as: Number.self) }
  }

  /// How many elements follow, each of which has this many bytes at least.
  mutating func readCount(elementSize: Int = 1) throws(DamagedPack) -> Int {
    let count = Int(try readNumber(Int32.self))
    guard count >= 0, count <= (bytes.count - place) / elementSize else { throw DamagedPack() }
    return count
  }

  mutating func readNumbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(DamagedPack) -> [Number] {
    let count = try readCount(elementSize: MemoryLayout<Number>.size)
    let range = try take(count * MemoryLayout<Number>.size)
    return [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(numbers).copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
      initialized = count
    }
  }

  mutating func readText() throws(DamagedPack) -> String {
    let range = try take(try readCount())
    return bytes.withUnsafeBytes { String(decoding: $0[range], as: UTF8.self) }
  }

  private mutating func take(_ count: Int) throws(DamagedPack) -> Range<Int> {
    guard count <= bytes.count - place else { throw DamagedPack() }
    place += count
    return (place - count)..<place
  }
}

extension Int {
  var isPowerOfTwo: Bool { self > 0 && self & (self - 1) == 0 }
}
