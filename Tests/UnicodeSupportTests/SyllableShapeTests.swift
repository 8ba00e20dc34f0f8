import Testing

@testable import UnicodeSupport

@Suite struct SyllableShapeTests {
  private func isPossible(_ word: String) -> Bool {
    var shape = SyllableShape()
    for scalar in word.unicodeScalars { shape.append(scalar.value) }
    return shape.isPossible
  }

  @Test(
    arguments: """
      Tiếp công dân đã giải quyết khiếu nại tố cáo Quận ỦY BAN hòa hoà nghiêng giữ giáo gì giếng quý quốc quỳnh kỹ lý y yêu \
      ươn rượu được khuya khuỷu ngoằn xoong hươu thuở huê tuýp phường ĐỘC LẬP ỷ ơ à oẳn thuế quả chuyện Ứng
      """.split(separator: " ").map(String.init))
  func syllables(word: String) {
    #expect(isPossible(word))
  }

  /// Marks that are not composed are read too.
  @Test func marksBehindLetters() {
    #expect(isPossible("quy\u{EA}\u{301}t") && isPossible("a\u{323}") && !isPossible("\u{301}a") && !isPossible("\u{E1}\u{301}"))
  }

  @Test(
    arguments: """
      tiÕp coâng daân Tiêìp ðõn lýõòt hoäi Müller São-Paulo événement été où für Göttingen Krông thôngtin năng-lực nhât cac \
      b k tr ng Ä áº¿ đ quq ươơ aeiou Straße naïve Đắkk
      """.split(separator: " ").map(String.init))
  func others(word: String) {
    #expect(!isPossible(word))
  }
}
