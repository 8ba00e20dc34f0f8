package import DocumentModel
import Foundation

/// Writes Vietnamese in the encodings that came before Unicode, with codes listed letter by letter from other sources than
/// the program's tables (glibc's iconv; for VNI, the lists of keyboard drivers).
package enum OldEncoding: CaseIterable, Sendable {
  case windows1258, viscii, tcvnStandard, tcvnFonts, vni

  /// What such text has to be declared as.
  package var encoding: Encoding {
    switch self {
    case .windows1258: .windows1258
    case .viscii: .viscii
    case .tcvnStandard, .tcvnFonts: .tcvn3
    case .vni: .vni
    }
  }

  /// The vowels by tone (level, grave, hook, tilde, acute, dot), and đ.
  package static let letters =
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"

  /// The bytes of a text; nil where the encoding lacks one of its characters.
  package func encode(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in text.precomposed.unicodeScalars {
      guard let bytes = scalar.isASCII ? [UInt8(scalar.value)] : table[scalar] else { return nil }
      result += bytes
    }
    return result
  }

  /// A text with plainer signs (quotation marks, dashes, spaces) in the place of those that the encoding lacks, `?` for
  /// all else, and small letters for capitals that the ABC fonts lack.
  package func fitted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.precomposed.unicodeScalars {
      if scalar.isASCII || table[scalar] != nil {
        result.append(scalar)
      } else if let small = scalar.properties.lowercaseMapping.unicodeScalars.first, table[small] != nil {
        result.append(small)
      } else {
        result.append(contentsOf: (Self.plainSigns[scalar] ?? "?").unicodeScalars)
      }
    }
    return String(result)
  }

  private static let plainSigns: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u{A0}": " ", "•": "*", "\u{200B}": "",
  ]

  private var table: [Unicode.Scalar: [UInt8]] { Self.tables[self] ?? [:] }

  private static let tables: [OldEncoding: [Unicode.Scalar: [UInt8]]] = [
    .windows1258: table(windows1258Codes).merging(signs) { letter, _ in letter },
    .viscii: table(visciiCodes),
    .tcvnStandard: table(tcvnCodes),
    // The small letters and the capitals without a tone.
    .tcvnFonts: table(tcvnCodes).filter { $0.value[0] > 0xA0 && (!$0.key.properties.isUppercase || $0.value[0] < 0xA8) }
      .merging(signs) { letter, _ in letter },
    .vni: table(vniCodes).merging(signs) { letter, _ in letter },
  ]

  private static func table(_ codes: (small: String, capital: String)) -> [Unicode.Scalar: [UInt8]] {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for (letters, list) in [(letters, codes.small), (letters.uppercased(), codes.capital)] {
      for (letter, code) in zip(letters.unicodeScalars, list.split(separator: " ")) where !letter.isASCII {
        let digits = Array(code)
        table[letter] = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
      }
    }
    return table
  }

  /// Signs that Windows has between 0x80 and 0xBF.
  private static let signs: [Unicode.Scalar: [UInt8]] = [
    "…": [0x85], "‘": [0x91], "’": [0x92], "“": [0x93], "”": [0x94], "•": [0x95], "–": [0x96], "—": [0x97], "\u{A0}": [0xA0],
  ]

  private static let windows1258Codes: (small: String, capital: String) = (
    """
    61 e0 61d2 61de e1 61f2 e3 e3cc e3d2 e3de e3ec e3f2 e2 e2cc e2d2 e2de e2ec e2f2 65 e8 65d2 65de e9 65f2 ea eacc ead2 \
    eade eaec eaf2 69 69cc 69d2 69de ed 69f2 6f 6fcc 6fd2 6fde f3 6ff2 f4 f4cc f4d2 f4de f4ec f4f2 f5 f5cc f5d2 f5de f5ec \
    f5f2 75 f9 75d2 75de fa 75f2 fd fdcc fdd2 fdde fdec fdf2 79 79cc 79d2 79de 79ec 79f2 f0
    """,
    """
    41 c0 41d2 41de c1 41f2 c3 c3cc c3d2 c3de c3ec c3f2 c2 c2cc c2d2 c2de c2ec c2f2 45 c8 45d2 45de c9 45f2 ca cacc cad2 \
    cade caec caf2 49 49cc 49d2 49de cd 49f2 4f 4fcc 4fd2 4fde d3 4ff2 d4 d4cc d4d2 d4de d4ec d4f2 d5 d5cc d5d2 d5de d5ec \
    d5f2 55 d9 55d2 55de da 55f2 dd ddcc ddd2 ddde ddec ddf2 59 59cc 59d2 59de 59ec 59f2 d0
    """
  )

  private static let visciiCodes: (small: String, capital: String) = (
    """
    61 e0 e4 e3 e1 d5 e5 a2 c6 c7 a1 a3 e2 a5 a6 e7 a4 a7 65 e8 eb a8 e9 a9 ea ab ac ad aa ae 69 ec ef ee ed b8 6f f2 f6 \
    f5 f3 f7 f4 b0 b1 b2 af b5 bd b6 b7 de be fe 75 f9 fc fb fa f8 df d7 d8 e6 d1 f1 79 cf d6 db fd dc f0
    """,
    """
    41 c0 c4 c3 c1 80 c5 82 02 05 81 83 c2 85 86 06 84 87 45 c8 cb 88 c9 89 ca 8b 8c 8d 8a 8e 49 cc 9b ce cd 98 4f d2 99 \
    a0 d3 9a d4 90 91 92 8f 93 b4 96 97 b3 95 94 55 d9 9c 9d da 9e bf bb bc ff ba b9 59 9f 14 19 dd 1e d0
    """
  )

  private static let tcvnCodes: (small: String, capital: String) = (
    """
    61 b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb 65 cc ce cf d0 d1 aa d2 d3 d4 d5 d6 69 d7 d8 dc dd de 6f df e1 \
    e2 e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee 75 ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 79 fa fb fc fd fe ae
    """,
    """
    41 80 81 82 83 84 a1 af ba bf c0 85 a2 c1 c2 c3 c4 86 45 87 88 89 8a 8b a3 c5 cd d9 da 8c 49 8d 8e 8f 90 91 4f 92 93 \
    94 95 96 a4 db e0 f0 ff 97 a5 98 99 9a 9b 9c 55 9d 9e 9f 01 02 a6 04 05 06 11 12 59 13 14 15 16 17 a7
    """
  )

  private static let vniCodes: (small: String, capital: String) = (
    """
    61 61f8 61fb 61f5 61f9 61ef 61ea 61e8 61fa 61fc 61e9 61eb 61e2 61e0 61e5 61e3 61e1 61e4 65 65f8 65fb 65f5 65f9 65ef \
    65e2 65e0 65e5 65e3 65e1 65e4 69 ec e6 f3 ed f2 6f 6ff8 6ffb 6ff5 6ff9 6fef 6fe2 6fe0 6fe5 6fe3 6fe1 6fe4 f4 f4f8 \
    f4fb f4f5 f4f9 f4ef 75 75f8 75fb 75f5 75f9 75ef f6 f6f8 f6fb f6f5 f6f9 f6ef 79 79f8 79fb 79f5 79f9 ee f1
    """,
    """
    41 41d8 41db 41d5 41d9 41cf 41ca 41c8 41da 41dc 41c9 41cb 41c2 41c0 41c5 41c3 41c1 41c4 45 45d8 45db 45d5 45d9 45cf \
    45c2 45c0 45c5 45c3 45c1 45c4 49 cc c6 d3 cd d2 4f 4fd8 4fdb 4fd5 4fd9 4fcf 4fc2 4fc0 4fc5 4fc3 4fc1 4fc4 d4 d4d8 \
    d4db d4d5 d4d9 d4cf 55 55d8 55db 55d5 55d9 55cf d6 d6d8 d6db d6d5 d6d9 d6cf 59 59d8 59db 59d5 59d9 ce d1
    """
  )
}

extension String {
  fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}
