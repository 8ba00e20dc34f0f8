import DocumentModel
import TestSupport
import Testing

@testable import Auditing

/// Places in files, by lines and columns.
@Suite struct SourceLinesTests {
  @Test(arguments: [Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func columnsCountCodePoints(encoding: Encoding) {
    let text = "Xã\nQuận 🏠 có\r\n\nĐ"
    let bytes = Self.bytes(text, encoding)
    let lines = SourceLines(bytes, encoding)
    let place = { (prefix: String) in lines.place(ofByte: Self.bytes(prefix, encoding).count) }
    #expect(place("") == (1, 1) && place("Xã") == (1, 3) && place("Xã\n") == (2, 1))
    #expect(place("Xã\nQuận 🏠") == (2, 7) && place("Xã\nQuận 🏠 có\r\n\n") == (4, 1) && place(text) == (4, 2))
  }

  @Test func anEmptyFileHasALine() {
    #expect(SourceLines([], .utf8).place(ofByte: 0) == (1, 1))
    #expect(SourceLines([0x0A], .utf16LittleEndian).place(ofByte: 0) == (1, 1))
  }

  /// A mark behind its letter is no column of its own where the two are one character (VNI), and one where they are two.
  @Test(arguments: [(OldEncoding.vni, 5), (.tcvnFonts, 5), (.windows1258, 6), (.viscii, 5)])
  func columnsOfOldEncodings(encoding: OldEncoding, column: Int) throws {
    let bytes = try #require(encoding.encode("a\nđiều 1"))
    let end = try #require(encoding.encode("a\nđiều")).count
    #expect(SourceLines(bytes, encoding.encoding).place(ofByte: end) == (2, column))
  }

  private static func bytes(_ text: String, _ encoding: Encoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
