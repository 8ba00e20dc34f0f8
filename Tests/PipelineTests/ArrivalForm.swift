import DropSupport
import Foundation
import TestSupport

/// The forms in which one article may arrive.
enum ArrivalForm: String, CaseIterable {
  case text, littleEndian, bigEndian, decomposed, windowsLines
  case page, page1258
  case warc, zip, jsonLines, tarball

  /// The name and the bytes of the file; nil where the form cannot hold the text.
  /// - Parameter isWrapped: whether the text's paragraphs are broken into lines, which a page would not keep.
  func file(of text: String, isWrapped: Bool) -> (name: String, bytes: [UInt8])? {
    switch self {
    case .text: ("a.txt", Array(text.utf8))
    case .littleEndian: ("a.txt", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    case .bigEndian: ("a.txt", [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] })
    case .decomposed: ("a.txt", Array(text.decomposedStringWithCanonicalMapping.utf8))
    case .windowsLines:
      ("a.txt", Array(text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n").utf8))
    case .page: ("a.html", Self.page(of: text, isWrapped))
    case .page1258: ("a.html", Self.page1258(of: text, isWrapped))
    case .warc:
      ("a.warc.gz", Self.archive(Self.page(of: text, isWrapped)))
    case .zip: ("a.zip", ZipWriter.zip([ZipWriter.Member("tin/a.txt", text)]))
    case .jsonLines: Self.record(of: text).map { ("a.jsonl.zst", Packing.zstd($0 + [0x0A])) }
    case .tarball: ("a.tar.gz", Packing.gzip(TarWriter.tar([TarWriter.member("tin/a.txt", text)])))
    }
  }

  /// What bytes of the article, out of its container, say.
  func decode(_ bytes: ArraySlice<UInt8>) -> String {
    switch self {
    case .littleEndian: String(decoding: Self.pairs(bytes).map { UInt16($0.0) | UInt16($0.1) << 8 }, as: UTF16.self)
    case .bigEndian: String(decoding: Self.pairs(bytes).map { UInt16($0.1) | UInt16($0.0) << 8 }, as: UTF16.self)
    case .page1258: bytes.map { Self.letters1258[$0] ?? String(UnicodeScalar($0)) }.joined()
    default: String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func pairs(_ bytes: ArraySlice<UInt8>) -> [(UInt8, UInt8)] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { (bytes[$0], bytes[$0 + 1]) }
  }

  private static func page(of text: String, _ isWrapped: Bool) -> [UInt8] {
    Array(SamplePage.paragraphs.page(of: text, isWrapped: isWrapped).utf8)
  }

  /// What the encoding lacks is written as entities.
  private static func page1258(of text: String, _ isWrapped: Bool) -> [UInt8] {
    let page = SamplePage.paragraphs.page(of: text, isWrapped: isWrapped)
      .replacingOccurrences(of: "<head>", with: "<head><meta charset=\"windows-1258\">")
    return page.precomposedStringWithCanonicalMapping.unicodeScalars.flatMap { scalar in
      OldEncoding.windows1258.encode(String(scalar)) ?? Array("&#\(scalar.value);".utf8)
    }
  }

  private static func archive(_ page: [UInt8]) -> [UInt8] {
    let answer = WARCWriter.response("9", http: ["Transfer-Encoding: chunked"], body: WARCWriter.chunked(page, size: 500))
    return WARCWriter.gzip([WARCWriter.furniture("f"), answer])
  }

  private static func record(of text: String) -> [UInt8]? {
    (try? JSONSerialization.data(withJSONObject: ["id": "a", "text": text])).map(Array.init)
  }

  /// What single bytes stand for, marks for themselves: found by encoding each letter.
  private static let letters1258: [UInt8: String] = {
    var letters: [UInt8: String] = [0xCC: "\u{300}", 0xD2: "\u{309}", 0xDE: "\u{303}", 0xEC: "\u{301}", 0xF2: "\u{323}"]
    let all = (0xA0...0x17F).compactMap(UnicodeScalar.init) + "ƠơƯư₫–—‘’“”…•".unicodeScalars
    for scalar in all {
      if let bytes = OldEncoding.windows1258.encode(String(scalar)), bytes.count == 1 { letters[bytes[0]] = String(scalar) }
    }
    return letters
  }()
}
