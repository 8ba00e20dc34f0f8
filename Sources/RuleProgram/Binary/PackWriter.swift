/// Writes the parts of a pack one behind the other, as `PackReader` reads them back. Numbers are little-endian; what has
/// a length goes in behind it.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: some PackCodable) { value.write(to: &self) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(raw value: some RawRepresentable<String>) { write(value.rawValue) }

  /// All numbers at once.
  mutating func write(numbers: [some FixedWidthInteger & BitwiseCopyable]) {
    write(Int32(numbers.count))
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
