import DocumentModel
import Testing

@testable import Segmentation

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("12/2021/NĐ-CP", ["12", "/", "2021", "/", "NĐ", "-", "CP"]),
    ("17,6ha", ["17", ",", "6", "ha"]),
    ("giảm64", ["giảm", "64"]),
    ("H5N1", ["H", "5", "N", "1"]),
    ("xã\u{A0}An Hà", ["xã", "An", "Hà"]),
    ("ph\u{200B}ường\u{200B} 3", ["ph\u{200B}ường", "3"]),
    ("Đắk R’lấp", ["Đắk", "R", "’", "lấp"]),
    ("98,5%…", ["98", ",", "5", "%", "…"]),
    ("a@b.vn", ["a", "@", "b", ".", "vn"]),
    ("100m²", ["100", "m", "²"]),
    ("☎️ 0900", ["☎️", "0900"]),
    ("q\u{0323}uận", ["q\u{0323}uận"]),
    ("", []),
    (" \u{A0}\n\t", []),
  ])
  func tokens(_ text: String, _ expected: [String]) {
    #expect(Segmented(text).tokens == expected)
  }

  @Test(arguments: [
    ("UBND", [TokenShape.word, .capitalized, .upper]),
    ("Đ", [.word, .capitalized, .upper]),
    ("Ủy", [.word, .capitalized]),
    ("ủy", [.word]),
    ("12", [.digits]),
    ("/", [.punctuation]),
    ("TPhố", [.word, .capitalized]),
  ])
  func shape(_ text: String, _ expected: [TokenShape]) {
    let shape = Segmented(text).product.tokens[0].shape.subtracting([.spaceBefore, .lineBefore])
    #expect(shape == TokenShape(expected))
  }

  @Test func spacesAndLines() {
    let shapes = Segmented("xã\u{A0}An,Hà\n huyện").product.tokens.map { $0.shape.intersection([.spaceBefore, .lineBefore]) }
    #expect(shapes == [[.spaceBefore, .lineBefore], .spaceBefore, [], [], [.spaceBefore, .lineBefore]])
  }

  @Test func aLineSaidTwiceIsCutInTheMiddle() {
    let caption = "Lễ ra quân làm sạch đường ở Q. An Hà"
    let page = Segmented(caption + caption)
    #expect(page.product.blocks.map(\.repeats) == [false, true])
    #expect(page.product.blocks.map { page.text.string($0.span) } == [caption, caption])
    #expect(page.product.tokens.filter { $0.shape.contains(.lineBefore) }.count == 1)
    #expect(Segmented("\(caption) | \(caption)").product.blocks.count == 2)
  }

  @Test func shortWordsSaidTwiceAreOneLine() {
    #expect(Segmented("19191919 hai hai").product.blocks.count == 1)
  }

  @Test func formsOfEqualBytesAreEqual() {
    let forms = Segmented("Xã xã Xã").product.tokens.map(\.form)
    #expect(forms[0] == forms[2] && forms[0] != forms[1])
  }
}
