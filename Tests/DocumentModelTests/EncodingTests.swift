import Testing

@testable import DocumentModel

@Suite struct EncodingTests {
  @Test(arguments: [
    ("UTF-8", Encoding.utf8), ("utf8", .utf8), ("Utf-8", .utf8), ("UTF-16LE", .utf16LittleEndian), ("utf16", .utf16LittleEndian),
    ("utf_16_be", .utf16BigEndian), ("UTF-16 BE", .utf16BigEndian), ("windows-1258", .windows1258), ("CP1258", .windows1258),
    ("x-cp1258", .windows1258), ("VISCII", .viscii), ("x-viscii", .viscii), ("VISCII1.1-1", .viscii), ("csVISCII", .viscii),
    ("TCVN3", .tcvn3), ("tcvn3 (ABC)", .tcvn3), ("ABC", .tcvn3), ("TCVN-5712", .tcvn3), ("TCVN5712-1:1993", .tcvn3),
    ("x-viet-tcvn5712", .tcvn3), ("VNI", .vni), ("x-vni", .vni), ("VNI-Windows", .vni), ("vni_win", .vni),
    ("x-viet-vni", .vni), ("ISO-8859-1", .windows1252), ("iso8859_1", .windows1252), ("Windows-1252", .windows1252),
    ("US-ASCII", .windows1252), ("latin1", .windows1252),
  ])
  func names(name: String, encoding: Encoding) {
    #expect(Encoding(name: name) == encoding)
  }

  @Test(arguments: ["", "-", "UTF-7", "UTF-32", "windows-1251", "x-user-defined", "VPS", "ｖｎｉ"])
  func unknown(name: String) {
    #expect(Encoding(name: name) == nil)
  }

  @Test func everyOwnNameIsKnown() {
    for encoding in Encoding.allCases { #expect(Encoding(name: encoding.rawValue) == encoding) }
  }

  @Test func theListNamesAll() {
    #expect(Encoding.allCases.allSatisfy { Encoding.list.contains($0.rawValue) })
  }
}
