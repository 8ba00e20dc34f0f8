import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Normalization

/// The encodings from before Unicode, against codes that other sources list (`OldEncoding`).
@Suite struct OldEncodingTests {
  private func normalized(_ bytes: [UInt8], _ encoding: Encoding?) throws -> NormalizedText {
    var normalizer = try Normalizer()
    return try normalizer.normalize(RawArticle(name: "a.txt", bytes: bytes, metadata: ArticleMetadata(encoding: encoding)))
  }

  private func text(_ bytes: [UInt8], _ encoding: Encoding) throws -> String {
    String(decoding: try normalized(bytes, encoding).utf8, as: UTF8.self)
  }

  /// Each letter in a word of its own, so that its bytes can be told from those of its neighbours.
  @Test(arguments: OldEncoding.allCases)
  func everyLetterHasItsBytes(encoding: OldEncoding) throws {
    let all = OldEncoding.letters + OldEncoding.letters.uppercased()
    let letters = all.filter { encoding.encode(String($0)) != nil }
    #expect(letters.count == (encoding == .tcvnFonts ? 73 + 7 + 6 : 146))
    let words = letters.map { "t\($0)n" }
    let bytes = try words.flatMap { try #require(encoding.encode("\($0) ")) }
    let normalized = try normalized(bytes, encoding.encoding)
    #expect(normalized.encoding == encoding.encoding)
    #expect(Array(normalized.utf8) == Array(words.map { "\($0) " }.joined().utf8))
    var offset = 0
    var source = 0
    for letter in letters {
      let span = TextSpan(offset + 1, offset + 1 + String(letter).utf8.count)
      let code = try #require(encoding.encode(String(letter)))
      #expect(normalized.map.source(of: span) == SourceSpan(source + 1, source + 1 + code.count), "\(letter)")
      #expect(Array(bytes[source + 1..<source + 1 + code.count]) == code)
      offset += span.count + 3
      source += code.count + 3
    }
  }

  /// The bytes of any span are those of its words.
  @Test(arguments: OldEncoding.allCases)
  func bytesOfASpanSayItsText(encoding: OldEncoding) throws {
    var random = SplitMix(seed: 21)
    for _ in 0..<200 {
      let pieces = encoding.fitted("Ủy ban|tiếp|1.234,5|lượt|công|dân|“đơn”|\n|, | – |khiếu nại|ĐỘC LẬP|Quyền|ngày 7/7|nghĩa|ỵ|A")
        .split(separator: "|")
      let words = (0..<random.below(40)).map { _ in pieces[random.below(pieces.count)] }
      let source = "Ủy ban huyện đã " + words.joined(separator: " ")
      let string = encoding.fitted(source)
      let bytes = try #require(encoding.encode(string))
      let normalized = try normalized(bytes, encoding.encoding)
      #expect(normalized.utf8 == Array(string.precomposedStringWithCanonicalMapping.utf8))
      let edges = normalized.utf8.indices.filter { normalized.utf8[$0] & 0xC0 != 0x80 } + [normalized.utf8.count]
      for _ in 0..<20 {
        let ends = [edges[random.below(edges.count)], edges[random.below(edges.count)]].sorted()
        let span = TextSpan(ends[0], ends[1])
        let cut = normalized.map.source(of: span)
        #expect(Array(bytes[cut.start..<cut.end]) == encoding.encode(normalized.string(span)))
      }
    }
  }

  /// A tone of windows-1258 counts as a code point of the decoded source, one of VNI does not.
  @Test func codePointsCountInTheDecodedSource() throws {
    let marked = try normalized(try #require(OldEncoding.windows1258.encode("điều 1")), .windows1258)
    #expect(marked.codePoints.codePoints(before: marked.utf8.count, in: marked.utf8) == 7)
    #expect(marked.changes == [.init(source: SourceSpan(2, 4), text: TextSpan(3, 6))])
    let paired = try normalized(try #require(OldEncoding.vni.encode("điều 1")), .vni)
    #expect(paired.codePoints.codePoints(before: paired.utf8.count, in: paired.utf8) == 6)
    #expect(paired.changes.isEmpty)
  }

  // MARK: What is particular to one of them

  @Test(arguments: [
    ("Tieáng Vieät", "Tiếng Việt"), ("ñöôïc", "được"), ("ÑOÄC LAÄP", "ĐỘC LẬP"), ("nghóa, kyõ, thò, æ", "nghĩa, kỹ, thị, ỉ"),
    // A mark of the other case, as some keyboards put it.
    ("AÙn Aùn aÙ", "Án Án á"), ("“Quyù I” – 5×3", "“Quý I” – 5×3"), ("tuø", "tù"),
  ])
  func vni(mojibake: String, expected: String) throws {
    let bytes = try #require(mojibake.data(using: .windowsCP1252))
    #expect(try text([UInt8](bytes), .vni) == expected)
  }

  @Test(arguments: ["tøng", "ø", "aøø", "ieø ï"])
  func aMarkOfVNIWithoutItsLetterIsUndecodable(mojibake: String) throws {
    let bytes = [UInt8](try #require(mojibake.data(using: .windowsCP1252))) + Array(" mười chữ".utf8.filter { $0 < 0x80 })
    let normalized = try normalized(bytes, .vni)
    #expect(normalized.changes.count == 1)
    #expect(normalized.string(normalized.changes[0].text) == "\u{FFFD}")
  }

  /// A capital font shows small letters as capitals; the bytes are those of small letters.
  @Test func headingsInACapitalFontComeOutSmall() throws {
    let bytes = [UInt8](try #require("UBND TØNH, ViÖt Nam".data(using: .windowsCP1252)))
    #expect(try text(bytes, .tcvn3) == "UBND TỉNH, Việt Nam")
  }

  /// 0x93–0x97 are signs with the ABC fonts and capitals in the standard.
  @Test func signsOrCapitalsOfTCVN() throws {
    let signs: [UInt8] = [0x93] + Array("Quy ch".utf8) + [0xD5, 0x94, 0x20, 0x96, 0x20] + Array("b".utf8) + [0xA9, 0x79, 0x85]
    #expect(try text(signs, .tcvn3) == "“Quy chế” – bây…")
    let capitals: [UInt8] = [0x9E, 0x79, 0x20, 0xA7, 0x97, 0x43, 0x20, 0x43, 0x95]
    #expect(try text(capitals, .tcvn3) == "Ủy ĐỘC CÓ")
    let control: [UInt8] = [0x11, 0x6E, 0x67, 0x20, 0x48, 0xDF, 0x61]
    #expect(try text(control, .tcvn3) == "Ứng Hòa")
  }

  @Test func undefinedBytes() throws {
    let normalized = try normalized(Array("mot hai ba".utf8) + [0x81, 0x8A], .windows1258)
    #expect(normalized.changes.map(\.source) == [SourceSpan(10, 11), SourceSpan(11, 12)])
  }

  // MARK: Marks and declarations

  /// No text of an encoding of 8 bits opens with a byte order mark.
  @Test(arguments: [Encoding.tcvn3, .vni, .viscii, .windows1258, .windows1252])
  func aByteOrderMarkWins(encoding: Encoding) throws {
    let utf8 = try normalized([0xEF, 0xBB, 0xBF] + Array("Quận".utf8), encoding)
    #expect(utf8.encoding == .utf8 && utf8.utf8 == Array("Quận".utf8))
    let utf16 = try normalized([0xFF, 0xFE] + Sample.utf16("Quận", .utf16LittleEndian), encoding)
    #expect(utf16.encoding == .utf16LittleEndian && utf16.utf8 == Array("Quận".utf8))
  }

  /// Many a page of UTF-8 declares Latin 1; one that is in it keeps its letters.
  @Test func latin1IsUTF8WhereItsBytesAre() throws {
    let utf8 = try normalized(Array("Quận 7 tiếp 12 lượt".utf8), .windows1252)
    #expect(utf8.encoding == .utf8 && utf8.map.isIdentity)
    #expect(try normalized(Array("ascii".utf8), .windows1252).encoding == .utf8)
    let latin = try normalized(Array("caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x81], .windows1252)
    #expect(latin.encoding == .windows1252 && latin.utf8 == Array("café – \u{81}".utf8))
  }

  /// An article comes through each of them as it is, with every word at its bytes.
  @Test(arguments: OldEncoding.allCases)
  func wholeArticles(encoding: OldEncoding) throws {
    for file in try Fixtures.files(in: Fixtures.root.appending(path: "articles"), withExtension: "txt") {
      // One of them is in UTF-16.
      let source = try normalized([UInt8](Data(contentsOf: file)), nil)
      let string = encoding.fitted(source.string(TextSpan(0, source.utf8.count)))
      let bytes = try #require(encoding.encode(string))
      let normalized = try normalized(bytes, encoding.encoding)
      #expect(normalized.utf8 == Array(string.utf8), "\(file.lastPathComponent)")
      for word in Substring(string).utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        let start = string.utf8.distance(from: string.startIndex, to: word.startIndex)
        let cut = normalized.map.source(of: TextSpan(start, start + word.count))
        #expect(Array(bytes[cut.start..<cut.end]) == encoding.encode(String(Substring(word))))
      }
    }
  }
}
