import DocumentModel
import Testing

@testable import Normalization

@Suite struct PageEncodingTests {
  private func error(_ bytes: [UInt8]) -> NormalizationError? {
    do {
      _ = try Page.normalized(bytes)
      return nil
    } catch {
      return error as? NormalizationError
    }
  }

  @Test(arguments: [
    ("<meta charset=\"utf-8\">", "utf-8"), ("<META CHARSET=utf8>", "utf8"), ("<meta charset = 'x-y'/>", "x-y"),
    ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1258\">", "windows-1258"),
    ("<?xml version='1.0' encoding='VISCII'?>", "VISCII"), ("<!-- <meta charset=a> --><meta charset=b>", "b"),
    ("<metal charset=a>", nil), ("<meta name=charset content=a>", nil), ("charset=a", nil), ("<meta charset=", nil),
    ("<meta charset=\"\">", nil),
  ])
  func declaration(page: String, name: String?) {
    #expect(CharsetDeclaration.find(in: Array(page.utf8))?.text == name)
  }

  @Test func declarationsFarDownDoNotCount() {
    let page = String(repeating: " ", count: 5_000) + "<meta charset=a>"
    #expect(CharsetDeclaration.find(in: Array(page.utf8)) == nil)
  }

  @Test func theWorldOutsideIsBelievedFirst() throws {
    let page = "<meta charset=\"utf-8\"><p>Hà</p>"
    #expect(try Page.normalized(Sample.utf16(page, .utf16BigEndian), .utf16BigEndian).utf8 == Array("Hà".utf8))
    #expect(try Page.normalized([0xFF, 0xFE] + Sample.utf16(page, .utf16LittleEndian)).utf8 == Array("Hà".utf8))
    #expect(try Page.normalized(Sample.utf16(page, .utf16LittleEndian)).encoding == .utf16LittleEndian)
  }

  @Test(arguments: ["iso-8859-1", "windows-1252", "utf-16", "klingon"])
  func pagesInUTF8ThatDeclareSomethingElse(name: String) throws {
    let text = try Page.normalized("<meta charset=\(name)><p>Thị xã")
    #expect(text.encoding == .utf8 && text.utf8 == Array("Thị xã".utf8))
  }

  @Test func anUnknownEncodingIsAnError() {
    #expect(error(Array("<meta charset=klingon><p>xa".utf8)) == .unknownEncoding(name: "klingon", offset: 14))
    #expect(error(Array("<meta charset=klingon><p>x".utf8) + [0xE3]) == .unknownEncoding(name: "klingon", offset: 14))
  }

  @Test func noText() {
    #expect(error(Array("<p>a\0b".utf8)) == .notText(offset: 4))
    #expect(error(Array("<p>".utf8) + [UInt8](repeating: 0xE3, count: 100))?.code == "wrongEncoding")
  }
}
