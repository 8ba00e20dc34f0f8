import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Normalization

@Suite struct MojibakeDetectorTests {
  private static let sound = """
    Trong quý II/2022, Ban Tiếp công dân huyện Tân Lĩnh đã tiếp 217 lượt công dân, nhận 58 đơn khiếu nại và 7 đơn tố cáo; \
    đã giải quyết 51/58 đơn, đạt tỷ lệ 87,9%. Chủ tịch UBND huyện trực tiếp đối thoại 12 buổi với người dân các xã.
    """
  private static let headline = "Đối thoại với nhân dân xã Trà Hương"

  private func failure(_ bytes: [UInt8], _ encoding: Encoding? = nil) -> NormalizationError? {
    do {
      var normalizer = try Normalizer()
      _ = try normalizer.normalize(RawArticle(name: "a.txt", bytes: bytes, metadata: ArticleMetadata(encoding: encoding)))
      return nil
    } catch {
      return error as? NormalizationError
    }
  }

  private func kind(_ text: String) -> MojibakeDetector.Finding.Kind? { MojibakeDetector.find(in: Array(text.utf8).span)?.kind }

  /// Text as it looks when its bytes are read as windows-1252, or as Latin 1, which has controls where that has signs.
  private static func misread(_ bytes: [UInt8], latin1: Bool = false, table: ByteTable = .windows1252) -> String {
    var view = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = latin1 ? UInt32(byte) : UInt32(table[byte])
      view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(view)
  }

  // MARK: Text that was read wrongly and saved

  @Test(arguments: OldEncoding.allCases, [false, true])
  func oldEncodingsReadAsLatin(encoding: OldEncoding, latin1: Bool) throws {
    for text in [Self.sound, Self.headline] {
      let mojibake = Self.misread(try #require(encoding.encode(encoding.fitted(text))), latin1: latin1)
      #expect(kind(mojibake) == .misread(encoding.encoding, as: .windows1252), "\(mojibake)")
      #expect(failure(Array(mojibake.utf8))?.code == "mojibake")
    }
  }

  @Test func utf8ReadAsLatin() {
    for text in [Self.sound, Self.headline] {
      let once = Self.misread(Array(text.utf8))
      #expect(kind(once) == .misread(.utf8, as: .windows1252))
      #expect(kind(Self.misread(Array(text.utf8), latin1: true)) == .misread(.utf8, as: .windows1252))
      #expect(kind(Self.misread(Array(once.utf8))) == .misread(.utf8, as: .windows1252))
    }
  }

  /// Bytes that windows-1258 does not have are lost.
  @Test func utf8ReadAsWindows1258() {
    #expect(kind(Self.misread(Array(Self.sound.utf8), table: .windows1258)) == .misread(.utf8, as: .windows1258))
  }

  @Test func utf16AndNFDAreNoWayAround() throws {
    let mojibake = Self.misread(try #require(OldEncoding.vni.encode(OldEncoding.vni.fitted(Self.sound))))
    #expect(failure(Sample.utf16(mojibake, .utf16LittleEndian))?.code == "mojibake")
    #expect(failure(Array(mojibake.decomposedStringWithCanonicalMapping.utf8))?.code == "mojibake")
  }

  @Test func theErrorNamesThePlaceTheWordsAndTheAdvice() throws {
    let before = "Tin vắn\r\n\r\n"
    let mojibake = Self.misread(try #require(OldEncoding.tcvnFonts.encode("tiếp công dân tại trụ sở và đối thoại với dân")))
    let error = try #require(failure(Array((before + mojibake).utf8)))
    #expect(error.code == "mojibake" && error.offset == before.utf8.count)
    #expect(error.message.contains("“tiÕp c«ng d©n") && error.message.contains("“tiếp công dân"))
    #expect(error.message.contains("--encoding TCVN3") && error.message.contains("byte \(before.utf8.count)"))
  }

  // MARK: Amid a sound page

  /// A box that was pasted in from elsewhere; a figure of it is none.
  @Test(arguments: OldEncoding.allCases)
  func aParagraphAmidASoundArticle(encoding: OldEncoding) throws {
    let words = encoding.fitted("Đã tiếp 12 lượt công dân, nhận 3 đơn khiếu nại, tố cáo của người dân")
    let box = Self.misread(try #require(encoding.encode(words)))
    let long = Array(repeating: Self.sound, count: 20).joined(separator: "\n")
    let error = try #require(failure(Array("\(long)\n\(box)\n\(long)".utf8)))
    #expect(error.code == "mojibake" && (error.offset ?? 0) >= long.utf8.count)
    #expect((error.offset ?? 0) < long.utf8.count + box.utf8.count)
  }

  /// Two words are a quotation.
  @Test func aWordOrTwoAreNone() {
    #expect(kind("\(Self.sound) Trang cũ hiện “TiÕng ViÖt” và “Tieáng Vieät”. \(Self.sound)") == nil)
  }

  // MARK: Lost letters

  @Test(arguments: ["?", "??", "\u{FFFD}"])
  func lostLetters(hole: String) throws {
    let lost = Self.sound.unicodeScalars.map { $0.isASCII ? String($0) : hole }.joined()
    let error = try #require(failure(Array(lost.utf8)))
    #expect(error.code == "lostLetters" && error.message.contains("lost"))
    let amid = Array(repeating: Self.sound, count: 9).joined(separator: "\n")
    #expect(kind("\(amid)\n\(lost)\n\(amid)") == .lost)
  }

  /// Letters of Latin 1 often come through.
  @Test func lettersThatAreLostInPart() {
    let lost = Self.sound.unicodeScalars.map { $0.value < 0x100 ? String($0) : "?" }.joined()
    #expect(kind(lost) == .lost)
  }

  /// A label of a form on a sound page is often in such a state.
  @Test func aLostLabelIsNone() {
    #expect(kind("\(Self.sound)\nL?y l?i m\u{FFFD} b?o v?\n\(Self.sound)") == nil)
    #expect(kind("Ai? Th? n\u{E0}o? Bao nhi\u{EA}u?") == nil)
  }

  // MARK: What is no mojibake

  @Test(arguments: [
    "Ông Jürgen Müller và bà Zoë Núñez tới Côte d’Ivoire, São Paulo, Göteborg, Zürich, Tromsø, Orléans, Besançon, Málaga.",
    "Où était le maire ? Là-bas, déjà, le théâtre fermé, naïf, où le café coûte très cher, où l’été est né, où où où.",
    "Für die Prüfung müssen Schüler täglich üben; schöne Märchen über Könige und Mädchen, Größe, Höhe, Länge, Bäume, Häuser.",
    "El año pasado los niños de España y el señor Núñez comían piñas mañana. ¿Cómo está? Él también; dé más té, sí, qué tú.",
    "Não há razão para a nação não ir à praça São João: o irmão, a mãe, o avô, três órgãos, quatro ações, cinco opções.",
    "Över ån på ön står små gröna träd; Århus, smørrebrød, rødgrød med fløde, København, það er íslenska.",
    "UY BAN NHAN DAN HUYEN TAN LINH da tiep 1.234 luot cong dan, nhan 56 don khieu nai, to cao; dat 98,5%.",
    "ỦY BAN NHÂN DÂN HUYỆN TÂN LĨNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "Vinamilk® 25°C 12 m² ½ số hộ 3×4 “Qui Nhơn” – «Huế» ± 5‰ §3 ©2020 €5 ™ µm ¼ ¾ 1º 2ª · • … ‹a› „b“",
    "Đắk Lắk, Krông Nô, Buôn Đôn, Chư Păh, K’Bang, Ê Đê, Bâhnar, M’Nông, Stiêng; làng Brêl, xã Ia Krêl, Ia Yôk, H’Drông.",
    "let a = b ? c : d; x?.y?.z ?? w; (a?b:c) foo?bar:baz http://a.vn/x?id=3 a.vn/tin.php?so=4&x?y=5 /a?b /c?d /e?f /g?h",
    "Příliš žluťoučký kůň úpěl ďábelské ódy. Łódź, Wrocław; Beşiktaş, İstanbul, ığdır. русский язык 中文 한국어 ελληνικά",
  ])
  func soundText(text: String) {
    #expect(kind(text) == nil)
    #expect(kind(text.replacingOccurrences(of: " ", with: "\n")) == nil)
    #expect(kind(Array(repeating: text, count: 12).joined(separator: "\n")) == nil)
  }

  @Test func fixturesAndRealArticlesAreSound() throws {
    var folders = [Fixtures.root.appending(path: "articles")]
    if let shared = Fixtures.shared { folders.append(shared.appending(path: "corpus")) }
    for file in try folders.flatMap({ try Fixtures.files(in: $0, withExtension: "txt") }) {
      #expect(failure([UInt8](try Data(contentsOf: file))) == nil, "\(file.lastPathComponent)")
    }
  }

  /// Looking at a word again and again would take hours.
  @Test(.timeLimit(.minutes(1))) func longRunsTakeLinearTime() {
    for unit in ["ö", "a?", "\u{FFFD}", "TiÕp ", "e\u{301}"] {
      _ = kind(String(repeating: unit, count: 300_000))
    }
  }

  // MARK: Encodings of 8 bits that are not declared, or wrongly

  @Test(arguments: OldEncoding.allCases)
  func undeclared(encoding: OldEncoding) throws {
    let plain = String(repeating: "Xa ban hanh 15 cong van. ", count: 60)
    for text in [Self.sound, Self.headline, plain + "Đã đối thoại với dân"] {
      let bytes = try #require(encoding.encode(encoding.fitted(text)))
      let error = try #require(failure(bytes))
      let offset = try #require(error.offset)
      #expect(error.code == "wrongEncoding" && bytes[offset] >= 0x80)
      #expect(error.message.contains("looks like \(encoding.encoding.rawValue):"), "\(error.message)")
      #expect(error.message.contains("--encoding \(encoding.encoding.rawValue)"))
    }
  }

  @Test(arguments: OldEncoding.allCases)
  func wronglyDeclared(encoding: OldEncoding) throws {
    let bytes = try #require(encoding.encode(encoding.fitted(Self.sound)))
    for declared in Encoding.allCases where declared.unitCount == 1 && declared != encoding.encoding {
      let error = try #require(failure(bytes, declared), "\(declared)")
      #expect(error.code == "wrongEncoding", "\(declared)")
      #expect(error.message.contains("looks like \(encoding.encoding.rawValue):"), "\(declared): \(error.message)")
    }
    let utf8 = try #require(failure(Array(Self.sound.utf8), encoding.encoding))
    #expect(utf8.code == "wrongEncoding" && utf8.message.contains("looks like UTF-8:"))
  }

  /// What was declared rightly is not doubted for the names in it.
  @Test func otherLanguagesMayBeDeclared() throws {
    for text in ["L’été, le café coûte très cher à Orléans, déjà naïf, gâché", "Göttingen, Zürich, Köln, Düren, Märchen, Größe"] {
      let bytes = try #require(text.data(using: .windowsCP1252))
      #expect(failure([UInt8](bytes), .windows1252) == nil)
    }
  }

  /// A few bytes that are lost leave a damaged file, and not another encoding.
  @Test func damagedFilesAreRead() {
    var bytes = Array(Self.sound.utf8)
    for index in stride(from: 40, to: bytes.count, by: 90) { bytes[index] = 0xFF }
    #expect(failure(bytes) == nil)
    #expect(failure(Array("caf".utf8) + [0xE9] + Array(" au lait".utf8)) == nil)
  }

  /// Another encoding that none of these is keeps the message that says so.
  @Test func anotherEncodingOfNoVietnamese() throws {
    let bytes = [UInt8](repeating: 0xD3, count: 200)
    let error = try #require(failure(bytes))
    #expect(error.code == "wrongEncoding" && !error.message.contains("looks like") && error.message.contains("--encoding"))
  }
}
