/// Zip archives as packers write them, and as they do not.
package struct ZipWriter {
  package struct Member {
    package var name: [UInt8]
    package var contents: [UInt8]
    package var isDeflated = true
    /// Whether it says that its name is UTF-8.
    package var saysUTF8 = true
    package var isEncrypted = false
    /// Whether its sizes stand behind it, as where a packer does not know them before.
    package var isStreamed = false
    /// A checksum that is not its own.
    package var crc: UInt32?
    /// The mode of Unix that it has: 0o120777 is a link.
    package var mode: UInt32 = 0o100644

    package init(_ name: String, _ contents: String) {
      self.init(Array(name.utf8), Array(contents.utf8))
    }

    package init(_ name: String, _ contents: [UInt8]) {
      self.init(Array(name.utf8), contents)
    }

    package init(_ name: [UInt8], _ contents: [UInt8]) {
      self.name = name
      self.contents = contents
    }

    /// The same with something changed.
    package func with(_ change: (inout Member) -> Void) -> Member {
      var member = self
      change(&member)
      return member
    }
  }

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameter hasDirectory: an archive without one is one that is cut.
  package static func zip(_ members: [Member], hasDirectory: Bool = true) -> [UInt8] {
    var writer = ZipWriter()
    for member in members { writer.add(member) }
    return hasDirectory ? writer.finished : writer.bytes
  }

  private mutating func add(_ member: Member) {
    let packed = member.isDeflated ? Packing.deflate(member.contents) : member.contents
    let sizes =
      little(member.crc ?? Packing.crc32(member.contents), 4) + little(packed.count, 4) + little(member.contents.count, 4)
    let flags = (member.saysUTF8 ? 1 << 11 : 0) | (member.isEncrypted ? 1 : 0) | (member.isStreamed ? 1 << 3 : 0)
    let common = little(20, 2) + little(flags, 2) + little(member.isDeflated ? 8 : 0, 2) + little(0x5000_0000, 4)
    let names = little(member.name.count, 2) + little(0, 2)
    directory += Array("PK".utf8) + [1, 2] + little(0x031E, 2) + common + sizes + names
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(member.mode << 16, 4) + little(bytes.count, 4) + member.name
    bytes += Array("PK".utf8) + [3, 4] + common + (member.isStreamed ? little(0, 12) : sizes) + names + member.name + packed
    if member.isStreamed { bytes += Array("PK".utf8) + [7, 8] + sizes }
    count += 1
  }

  private var finished: [UInt8] {
    let end =
      little(0, 4) + little(count, 2) + little(count, 2) + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + Array("PK".utf8) + [5, 6] + end
  }

  private func little(_ value: some BinaryInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: UInt64(value) >> (8 * UInt64($0))) : 0 }
  }
}
