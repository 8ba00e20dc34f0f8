import EvidenceSupport
import Foundation
import TestSupport

/// Articles with whatever makes offsets go wrong: letters beyond the basic plane, marks that stand alone, line ends of all
/// kinds, markup, and other encodings than UTF-8.
struct GeneratedDrop {
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  /// Lays `count` articles of each form.
  mutating func lay(_ count: Int, into stored: StoredArticles) throws {
    for index in 0..<count {
      try stored.lay("nfc-\(index).txt", text())
      try stored.lay("nfd-\(index).txt", text().decomposedStringWithCanonicalMapping)
      try stored.lay("crlf-\(index).txt", text().replacing("\n", with: "\r\n"))
      try stored.lay("cr-\(index).txt", text().replacing("\n", with: "\r"))
      try stored.lay("bom-\(index).txt", [0xEF, 0xBB, 0xBF] + Array(text().utf8))
      try stored.lay("utf16-\(index).txt", [0xFF, 0xFE] + text().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      try stored.lay("Đô Lương/trang-\(index).html", page())
      try layOld(index, into: stored)
    }
  }

  private mutating func layOld(_ index: Int, into stored: StoredArticles) throws {
    let plain = OldEncoding.windows1258.fitted(sentences(noise: ["…", "–"]).joined(separator: "\n"))
    try stored.lay("cũ-\(index).txt", OldEncoding.windows1258.encode(plain) ?? [])
    try stored.lay("cũ-\(index).meta.json", #"{"encoding": "windows-1258"}"#)
  }

  private mutating func text() -> String {
    (["Tin \(pick(Self.noise)) tổng hợp"] + sentences(noise: Self.noise)).joined(separator: pick(["\n", "\n\n", " \n"])) + "\n"
  }

  private mutating func page() -> String {
    let paragraphs = sentences(noise: Self.noise).map { "<p>\(marked($0))</p>" }
    let table = """
      <table><tr><th>Đơn vị</th><th>Tiếp công dân (lượt)</th></tr><tr><td>UBND xã An Bình</td><td>\(number())</td></tr>\
      <tr><td>UBND xã Hạ Long</td><td>\(number())</td></tr></table>
      """
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Tin</title></head><body><nav>Trang chủ</nav><article>"
      + "<h1>Tiếp dân \(pick(Self.noise))</h1>\(paragraphs.joined(separator: pick(["\n", "\r\n", ""])))\(table)"
      + "</article></body></html>"
  }

  /// The same words between tags, with letters as references.
  private mutating func marked(_ sentence: String) -> String {
    sentence.unicodeScalars.map { scalar -> String in
      switch random.below(40) {
      case 0: "&#\(scalar.value);"
      case 1: "&#x\(String(scalar.value, radix: 16));"
      case 2: "<b>\(scalar)</b>"
      case 3 where scalar == " ": "&nbsp;"
      case 4 where scalar == " ": " <!-- 🙂 --> "
      default: String(scalar)
      }
    }.joined()
  }

  private mutating func sentences(noise: [String]) -> [String] {
    (0..<6).map { _ in
      let (a, b) = (number(), number())
      let sentence = pick([
        "Quý II/2022, UBND xã An Bình đã tiếp \(a) lượt công dân, nhận \(b) đơn.",
        "UBND huyện Tân Lĩnh đã giải quyết \(a)/\(a + b) đơn khiếu nại, đạt tỷ lệ \(percent()) %.",
        "Năm 2021, toàn huyện tổ chức \(a) hội nghị đối thoại; trong đó cấp xã: \(b) hội nghị.",
        "HĐND huyện đã tổ chức \(a) cuộc giám sát, \(b) cuộc khảo sát.",
        "Bà Nguyễn Thị Hoa, Chủ tịch UBND xã An Bình, cho biết đã hòa giải thành \(a)/\(a + b) vụ.",
      ])
      return pick(noise) + " " + sentence.replacing(" đã ", with: pick([" đã ", "\u{A0}đã ", " đã  "])) + " " + pick(noise)
    }
  }

  private mutating func number() -> Int { 2 + random.below(900) }
  private mutating func percent() -> String { "\(10 + random.below(80)),\(10 + random.below(89))" }
  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[random.below(elements.count)] }

  private static let noise = [
    "🙂", "👨‍👩‍👧‍👦", "𝒜𝓃", "𠮷野", "x\u{302}\u{301}", "e\u{301}", "\u{200B}", "\u{AD}", "“nháy”", "…", "\u{A0}\u{A0}", "\t", "&",
    "<", "\"", "\u{2028}", "🇻🇳", "đ\u{323}",
  ]
}
