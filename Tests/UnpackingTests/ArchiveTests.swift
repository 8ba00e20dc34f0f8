import DropSupport
import Testing

@testable import Unpacking

@Suite struct ArchiveTests {
  /// Bytes in memory.
  private final class Bytes: ArchiveInput {
    private let bytes: [UInt8]
    private let isSeekable: Bool
    private var position = 0

    init(_ bytes: [UInt8], isSeekable: Bool) {
      self.bytes = bytes
      self.isSeekable = isSeekable
    }

    var seekableSize: Int? { isSeekable ? bytes.count : nil }

    func read(_ count: Int) -> [UInt8]? {
      let end = min(bytes.count, position + min(count, 100))
      defer { position = end }
      return Array(bytes[min(position, end)..<end])
    }

    func seek(to offset: Int) -> Bool {
      position = offset
      return isSeekable
    }
  }

  private func members(_ bytes: [UInt8], isSeekable: Bool) -> (members: [String], last: Archive.Status) {
    let archive = Archive(.members, of: Bytes(bytes, isSeekable: isSeekable))
    var found: [String] = []
    while true {
      let (status, member) = archive.next()
      guard let member else { return (found, status) }
      var contents: [UInt8] = []
      var read = archive.read(7)
      while read.status == .ready {
        contents += read.bytes
        read = archive.read(7)
      }
      found.append("\(String(decoding: member.name, as: UTF8.self)) \(member.kind) \(String(decoding: contents, as: UTF8.self))")
    }
  }

  private let expected = ["ấp/a.txt file Quận họp.", "ấp/ folder ", "b.txt file "]

  @Test(arguments: [true, false]) func zip(isSeekable: Bool) {
    let bytes = ZipWriter.zip([
      ZipWriter.Member("ấp/a.txt", "Quận họp."), ZipWriter.Member("ấp/", "").with { ($0.isDeflated, $0.mode) = (false, 0o40755) },
      ZipWriter.Member("b.txt", ""),
    ])
    let found = members(bytes, isSeekable: isSeekable)
    #expect(found.members == expected && found.last == .end)
  }

  @Test(arguments: [true, false]) func tar(isSeekable: Bool) {
    let bytes = TarWriter.tar([
      TarWriter.member("ấp/a.txt", "Quận họp."), TarWriter.member(Array("ấp/".utf8), kind: .folder),
      TarWriter.member("b.txt", ""),
    ])
    let found = members(bytes, isSeekable: isSeekable)
    #expect(found.members == expected && found.last == .end)
  }

  @Test func sevenZip() {
    let bytes = Packing.sevenZip(Array("Quận họp.".utf8))
    #expect(members(bytes, isSeekable: true).members == ["a.txt file Quận họp."])
    #expect(members(bytes, isSeekable: false).last == .broken)
  }

  @Test func streams() {
    for bytes in [Packing.bzip2(Array("Quận họp.".utf8)), Packing.xz(Array("Quận họp.".utf8))] {
      let archive = Archive(.stream, of: Bytes(bytes, isSeekable: false))
      #expect(archive.next().status == .ready)
      #expect(archive.read(100).bytes == Array("Quận họp.".utf8))
      #expect(archive.read(100).status == .end)
    }
  }

  @Test func encrypted() {
    let bytes = ZipWriter.zip([
      ZipWriter.Member("a.txt", "0123456789abc").with { ($0.isEncrypted, $0.isDeflated) = (true, false) }
    ])
    #expect(Archive(.members, of: Bytes(bytes, isSeekable: true)).next().member?.isEncrypted == true)
  }

  @Test func noArchive() {
    let archive = Archive(.members, of: Bytes(Array("Quận họp.".utf8), isSeekable: true))
    #expect(archive.next().status == .broken && !archive.problem.isEmpty)
  }

  /// A header of tar that is none is told of once, and what follows is found.
  @Test func headersThatAreNone() {
    let garbage = [UInt8](repeating: 0x78, count: 512 * 40)
    let bytes = TarWriter.tar([TarWriter.member("a.txt", "x"), garbage, TarWriter.member("b.txt", "y")])
    let archive = Archive(.members, of: Bytes(bytes, isSeekable: false))
    #expect(archive.next().member?.name == Array("a.txt".utf8))
    #expect(archive.next().status == .failed && archive.problem.contains("Damaged"))
    #expect(archive.next().member?.name == Array("b.txt".utf8))
    #expect(archive.next().status == .end)
  }
}
