import Testing

@testable import DocumentModel

@Suite struct EncodingTests {
  @Test(arguments: [
    ("UTF-8", Encoding.utf8), ("utf8", .utf8), ("Utf-8", .utf8), ("UTF-16LE", .utf16LittleEndian), ("utf16", .utf16LittleEndian),
    ("utf_16_be", .utf16BigEndian), ("UTF-16 BE", .utf16BigEndian),
  ])
  func names(name: String, encoding: Encoding) {
    #expect(Encoding(name: name) == encoding)
  }

  @Test(arguments: ["", "latin1", "windows-1258", "UTF-7", "UTF-32"])
  func unknown(name: String) {
    #expect(Encoding(name: name) == nil)
  }

  @Test func everyOwnNameIsKnown() {
    for encoding in Encoding.allCases { #expect(Encoding(name: encoding.rawValue) == encoding) }
  }
}
