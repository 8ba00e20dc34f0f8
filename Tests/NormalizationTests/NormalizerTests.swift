import DocumentModel
import Testing
import UnicodeSupport

@testable import Normalization

@Suite struct NormalizerTests {
  private func normalized(_ bytes: [UInt8], _ encoding: Encoding? = nil) throws -> NormalizedText {
    var normalizer = try Normalizer()
    return try normalizer.normalize(RawArticle(name: "a.txt", bytes: bytes, metadata: ArticleMetadata(encoding: encoding)))
  }

  private func text(_ bytes: [UInt8], _ encoding: Encoding? = nil) throws -> String {
    let text = try normalized(bytes, encoding)
    return text.string(TextSpan(0, text.utf8.count))
  }

  private func error(_ bytes: [UInt8], _ encoding: Encoding? = nil) -> NormalizationError? {
    do {
      _ = try normalized(bytes, encoding)
      return nil
    } catch {
      return error as? NormalizationError
    }
  }

  // MARK: What stays

  @Test(arguments: ["", "Quận", "Ngày 5\r\nngày 6\r\n", "Quận\u{A0}7", "👩‍⚕️ 🇻🇳 1️⃣", "a\u{2028}b", "{x}", "q\u{323}\u{307}"])
  func cleanTextIsTheFile(text: String) throws {
    let normalized = try normalized(Array(text.utf8))
    #expect(normalized.utf8 == Array(text.utf8))
    #expect(normalized.map.isIdentity && normalized.changes.isEmpty && normalized.encoding == .utf8)
  }

  // MARK: Encodings

  @Test(arguments: ["Quận 7 🙂", "Hà", "a"])
  func utf16(text: String) throws {
    for encoding in [Encoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = Sample.utf16(text, encoding)
      for source in [bytes, Sample.byteOrderMark(encoding) + bytes] {
        let normalized = try normalized(source)
        #expect(normalized.encoding == encoding)
        #expect(normalized.string(TextSpan(0, normalized.utf8.count)) == text)
        #expect(normalized.map.source(of: TextSpan(0, 1)).end - normalized.map.source(of: TextSpan(0, 1)).start == 2)
      }
    }
  }

  @Test func byteOrderMarkIsNoText() throws {
    let normalized = try normalized([0xEF, 0xBB, 0xBF] + Array("Quận".utf8))
    #expect(normalized.string(TextSpan(0, normalized.utf8.count)) == "Quận")
    #expect(normalized.changes.isEmpty)
    #expect(normalized.map.source(of: TextSpan(0, 1)) == SourceSpan(3, 4))
    #expect(normalized.codePoints.codePoints(of: TextSpan(0, 1), in: normalized.utf8) == 0..<1)
    #expect(try text([0xEF, 0xBB, 0xBF]) == "")
    #expect(try text([0xFF, 0xFE]) == "")
  }

  @Test func declaredEncodingWins() throws {
    #expect(try text(Array("ab".utf8), .utf16BigEndian) == "\u{6162}")
    #expect(try text([0xFE, 0xFF, 0, 0x41], .utf16LittleEndian) == "A")
    #expect(try text([0xEF, 0xBB, 0xBF, 0x41], .utf8) == "A")
    // U+4E2D U+6587 have no NUL: only a declaration makes them UTF-16.
    #expect(try text([0x2D, 0x4E, 0x87, 0x65], .utf16LittleEndian) == "中文")
  }

  // MARK: Bytes that cannot be decoded

  @Test(
    arguments: [
      ([0xFF], 1), ([0xC0, 0xAF], 2), ([0xE1, 0xBA], 1), ([0xF0, 0x9F, 0x99], 1), ([0xE0, 0x80, 0x80], 3),
      ([0xED, 0xA0, 0x80], 3), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xE1, 0xBA, 0x41], 1), ([0xF0, 0x80], 2), ([0x80], 1),
      ([0xF8, 0x88], 2), ([0xC3], 1), ([0xE1, 0xE1, 0xBA, 0xAD], 1),
    ] as [([UInt8], Int)])
  func oneReplacementForEachMaximalPart(bytes: [UInt8], replacements: Int) throws {
    let source = Array("mười chữ cái ".utf8) + bytes + Array(" x".utf8)
    let normalized = try normalized(source)
    #expect(normalized.utf8 == Array(String(decoding: source, as: UTF8.self).utf8))
    #expect(normalized.changes.count == replacements)
    #expect(normalized.map.source(of: TextSpan(normalized.utf8.count - 1, normalized.utf8.count)).end == source.count)
  }

  @Test func unpairedSurrogates() throws {
    let bytes = Sample.utf16("Quận ", .utf16LittleEndian) + [0x3D, 0xD8, 0x41, 0, 0x00, 0xDC, 0x42, 0, 0x43]
    let normalized = try normalized(bytes)
    #expect(normalized.string(TextSpan(0, normalized.utf8.count)) == "Quận \u{FFFD}A\u{FFFD}B\u{FFFD}")
    #expect(normalized.changes.map(\.source) == [SourceSpan(10, 12), SourceSpan(14, 16), SourceSpan(18, 19)])
  }

  // MARK: What is composed and what is taken out

  @Test func composes() throws {
    let normalized = try normalized(Array("Qua\u{323}\u{302}n Ho\u{E0}n".utf8))
    #expect(normalized.utf8 == Array("Quận Hoàn".utf8))
    #expect(normalized.changes == [.init(source: SourceSpan(2, 7), text: TextSpan(2, 5))])
    #expect(normalized.codePoints.codePoints(of: TextSpan(0, 6), in: normalized.utf8) == 0..<6)
  }

  @Test func composesAcrossWhatIsTakenOut() throws {
    let normalized = try normalized(Array("qu\u{200B}e\u{200B}\u{302}\u{301}\u{AD} x".utf8))
    #expect(normalized.utf8 == Array("quế x".utf8))
    #expect(
      normalized.changes == [
        .init(source: SourceSpan(2, 5), text: TextSpan(2, 2)), .init(source: SourceSpan(5, 13), text: TextSpan(2, 5)),
        .init(source: SourceSpan(13, 15), text: TextSpan(5, 5)),
      ])
    #expect(normalized.map.source(of: TextSpan(2, 5)) == SourceSpan(5, 13))
    #expect(normalized.codePoints.codePoints(of: TextSpan(2, 5), in: normalized.utf8) == 3..<7)
    #expect(normalized.codePoints.codePoints(of: TextSpan(6, 7), in: normalized.utf8) == 9..<10)
  }

  @Test(arguments: [
    ("qu\u{AD}ận", "quận"), ("\u{200B}a\u{200B}", "a"), ("a\u{FEFF}b", "ab"), ("a\u{2060}b", "ab"),
    ("a\u{200C}b\u{200D}c", "abc"),
    ("\u{200E}a\u{202A}b\u{2069}", "ab"), ("a\u{200D} b", "a b"), ("\u{200D}", ""), ("👩\u{200D}\u{2695}\u{FE0F}", "👩‍⚕️"),
    ("👩\u{200D}", "👩"), ("👩\u{200D}a", "👩a"), ("a\u{200D}👩", "a👩"), ("❤\u{FE0F}\u{200D}🔥", "❤️‍🔥"), ("👩\u{200B}👩", "👩👩"),
    ("👩\u{200D}\u{200B}👩", "👩👩"), ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"),
  ])
  func takesOut(source: String, expected: String) throws {
    #expect(Array(try text(Array(source.utf8)).utf8) == Array(expected.utf8))
    let wide = try text(Sample.utf16(source, .utf16LittleEndian), .utf16LittleEndian)
    #expect(Array(wide.utf8) == Array(expected.utf8))
  }

  // MARK: What is no text

  @Test func noText() {
    #expect(error(Array("ab\0cd ef".utf8)) == .notText(offset: 2))
    #expect(error([0xEF, 0xBB, 0xBF, 0x61, 0]) == .notText(offset: 4))
    #expect(error([UInt8](repeating: 0, count: 100)) == .notText(offset: 0))
    #expect(error(Sample.utf16("a\0b", .utf16LittleEndian), .utf16LittleEndian) == .notText(offset: 2))
    #expect(error([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]) == .notText(offset: 7))
  }

  @Test func anotherEncoding() {
    // An 8-bit encoding of Vietnamese: every fourth letter or so is no UTF-8.
    let legacy = [UInt8]((0..<400).map { $0 % 4 == 0 ? 0xB5 : 0x61 })
    #expect(error(legacy) == .wrongEncoding(.utf8, undecodable: 100, offset: 0, likely: nil))
    #expect(error([0xFF, 0xFF, 0xFF, 0x61]) == .wrongEncoding(.utf8, undecodable: 3, offset: 0, likely: nil))
    #expect(error([UInt8](repeating: 0xDC, count: 200), .utf16BigEndian)?.code == "wrongEncoding")
    #expect(error(Array("damaged ".utf8) + [0xFF]) == nil)
  }

  @Test func messagesNameThePlace() {
    #expect(NormalizationError.notText(offset: 7).message.contains("byte 7"))
    #expect(NormalizationError.wrongEncoding(.utf8, undecodable: 3, offset: 9, likely: nil).offset == 9)
    #expect(NormalizationError.tooLarge(bytes: 5).offset == nil)
  }

  // MARK: The rest

  @Test func literals() throws {
    var normalizer = try Normalizer()
    let literal = try normalizer.normalize("Qua\u{323}\u{302}n\u{200B}")
    #expect(Array(literal.utf8) == Array("Quận".utf8))
  }

  @Test func longRunsOfMarksAreBrokenUp() throws {
    let marks = String(repeating: "\u{301}\u{323}", count: 40)
    let normalized = try normalized(Array("a\(marks)b".utf8))
    let joiners = normalized.changes.filter { $0.source.start == $0.source.end }
    #expect(joiners.count == 2)
    #expect(normalized.map.source(of: TextSpan(normalized.utf8.count - 1, normalized.utf8.count)) == SourceSpan(161, 162))
    #expect(normalized.codePoints.codePoints(before: normalized.utf8.count, in: normalized.utf8) == 82)
  }

  /// Sorting all these marks at one go would take minutes.
  @Test(.timeLimit(.minutes(1))) func manyMarksTakeLinearTime() throws {
    let marks = String(repeating: "\u{301}\u{323}", count: 300_000)
    #expect(try normalized(Array("a\(marks)".utf8)).changes.count > 10_000)
  }

  @Test func marksOfManyLettersAreNoRun() throws {
    let text = Array(String(repeating: "q\u{323} ", count: 40).utf8)
    #expect(try normalized(text).changes.isEmpty)
    let survey = UTF8Survey(text.span)
    #expect(survey.isClean)
  }

  /// The blocks that the survey takes for composed are, each letter behind a letter that marks compose with.
  @Test func whatIsSurelyComposedIs() throws {
    let nfc = try NFCNormalizer()
    for value in [0x80...0x2FF, 0x1E00...0x1EFF, 0x2002...0x203F, 0x1F000...0x1FFFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let text = Array("a\(Character(scalar))".utf8)
      let survey = UTF8Survey(text.span)
      if survey.isClean {
        #expect(survey.isSurelyNFC)
        let isComposed = nfc.isNormalized(text.span)
        #expect(isComposed)
      }
    }
    for text in ["a\u{301}", "\u{2000}", "\u{2126}", "\u{212B}", "\u{1100}", "\u{374}", "\u{1F71}", "\u{1D15E}"] {
      #expect(!UTF8Survey(Array(text.utf8).span).isSurelyNFC)
    }
  }
}
