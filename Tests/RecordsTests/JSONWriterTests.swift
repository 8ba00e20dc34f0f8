import Foundation
import Records
import Testing

@Suite struct JSONWriterTests {
  private func written(_ text: String) -> [UInt8] {
    var json = JSONWriter()
    json.array { $0.value(text) }
    return json.bytes
  }

  @Test func foundationReadsHostileTextBack() throws {
    let hostile = [
      "", "\"", "\\", "\\\"", "\u{0}", "\u{1}\u{1F}\u{7F}", "a\nb\r\n\tc", "</script>", "\u{2028}\u{2029}", "\u{FEFF}x",
      "\u{202E}txt.cte", "e\u{301}\u{323}", "🇻🇳👨‍👩‍👧", "\u{10FFFF}", "Quận Hoàn Kiếm", "\u{85}", "\\u0041",
    ]
    for text in hostile + [hostile.joined()] {
      let read = try JSONDecoder().decode([String].self, from: Data(written(text)))
      #expect(read.count == 1)
      #expect(read.first.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test func keepsEverythingOnOneLine() {
    #expect(!written("a\nb\r\u{0}").contains { $0 < 0x20 })
  }

  @Test func nothingDrawsOnATerminal() {
    let drawing = "\u{1B}[2J\u{7F}\u{9B}\u{61C}\u{200F}\u{2029}\u{202E}\u{2067}"
    let escaped = #"["\u001b[2J\u007f\u009b\u061c\u200f\u2029\u202e\u2067"]"#
    #expect(String(decoding: written(drawing), as: UTF8.self) == escaped)
  }

  @Test func keepsWhatIsNotASCII() {
    #expect(String(decoding: written("Ủy ban"), as: UTF8.self) == "[\"Ủy ban\"]")
  }

  @Test(arguments: [
    (84.0, "84"), (-3.0, "-3"), (-0.0, "0"), (91.94, "91.94"), (0.1, "0.1"), (3_500_000_000, "3500000000"),
    (1e16, "1e+16"), (0.1 + 0.2, "0.30000000000000004"), (.infinity, "null"), (.nan, "null"),
  ])
  func writesNumbersShortly(number: Double, text: String) {
    var json = JSONWriter()
    json.value(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test func separatesMembersAndElements() {
    var json = JSONWriter()
    json.object {
      $0.member("a", 1)
      $0.object("b") { _ in }
      $0.array("c") {
        $0.value(1)
        $0.array { _ in }
        $0.object { $0.member("d", "e") }
      }
    }
    json.endLine()
    json.value(2)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "{\"a\":1,\"b\":{},\"c\":[1,[],{\"d\":\"e\"}]}\n2")
  }
}
