/// Many short texts in one piece of memory, by number.
package struct PackedText: Sendable, Hashable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = [0]

  package init() {}

  package init(_ texts: some Sequence<some Collection<UInt8>>) {
    for text in texts { append(text) }
  }

  package var count: Int { ends.count - 1 }

  package mutating func append(_ text: some Collection<UInt8>) {
    bytes += text
    ends.append(Int32(bytes.count))
  }

  package subscript(number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  /// The number of a text, where the texts stand in the order of their bytes.
  package func number(of text: some Collection<UInt8>) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytes[range(middle)].lexicographicallyPrecedes(text) { low = middle + 1 } else { high = middle }
    }
    return low < count && bytes[range(low)].elementsEqual(text) ? low : nil
  }

  private func range(_ number: Int) -> Range<Int> { Int(ends[number])..<Int(ends[number + 1]) }
}

extension PackedText: PackCodable {
  func write(to writer: inout PackWriter) {
    writer.write(numbers: bytes)
    writer.write(numbers: ends)
  }

  init(from reader: inout PackReader) throws(DamagedPack) {
    bytes = try reader.readNumbers()
    ends = try reader.readNumbers()
    guard ends.first == 0, ends.last.map({ Int($0) }) == bytes.count, zip(ends, ends.dropFirst()).allSatisfy(<=) else {
      throw DamagedPack()
    }
  }
}
