import Testing

@testable import UnicodeSupport

/// What folds to what, and what must not.
@Suite struct KeyFoldingTests {
  @Test(arguments: [
    // Case.
    ("UBND", "ubnd"), ("Hoàn", "hoàn"), ("ĐỀ", "đề"), ("ƯƠNG", "ương"), ("Ơ", "ơ"), ("Ỹ", "ỹ"), ("Ũ", "ũ"), ("ĂN", "ăn"),
    // The tone of an open syllable.
    ("hoà", "hòa"), ("hòa", "hòa"), ("khoẻ", "khỏe"), ("uỷ", "ủy"), ("Uỷ", "ủy"), ("thuý", "thúy"), ("xoá", "xóa"),
    // The tone of a closed one stands on the second vowel, wherever it was typed.
    ("hoàn", "hoàn"), ("hòan", "hoàn"), ("tòan", "toàn"), ("khỏang", "khoảng"), ("ngòai", "ngoài"), ("huýt", "huýt"),
    ("xoáy", "xoáy"), ("khuỷu", "khuỷu"), ("boòng", "boòng"),
    // A vowel with a mark of its own carries the tone.
    ("thuế", "thuế"), ("thúê", "thuế"), ("nước", "nước"), ("giữa", "giữa"), ("nữa", "nữa"), ("tuần", "tuần"),
    ("tùân", "tuần"), ("rượu", "rượu"), ("quyết", "quyết"), ("ngoằn", "ngoằn"), ("thuở", "thuở"),
    // Diphthongs that are written one way.
    ("của", "của"), ("mía", "mía"), ("chịu", "chịu"), ("người", "người"), ("máy", "máy"), ("cáo", "cáo"), ("tài", "tài"),
    // The onsets qu and gi are no part of the rhyme.
    ("qúa", "quá"), ("quá", "quá"), ("qủa", "quả"), ("gía", "giá"), ("giá", "giá"), ("gì", "gì"), ("gìn", "gìn"),
    ("giỏi", "giỏi"), ("giếng", "giếng"), ("quốc", "quốc"), ("quýt", "quýt"),
    // Final i and y.
    ("kì", "kỳ"), ("kỳ", "kỳ"), ("tỉ", "tỷ"), ("quí", "quý"), ("qúi", "quý"), ("qúy", "quý"), ("QUÝ", "quý"), ("sĩ", "sỹ"),
    ("lí", "lý"), ("mĩ", "mỹ"), ("hi", "hy"), ("ki", "ky"), ("ti", "ty"), ("Qui", "quy"), ("í", "ý"), ("ý", "ý"), ("y", "y"),
    ("kí", "ký"), ("Sỉ", "sỷ"),
    // No final i: a consonant follows, a vowel stands before, or the onset is another.
    ("tin", "tin"), ("kính", "kính"), ("tình", "tình"), ("hai", "hai"), ("tui", "tui"), ("thi", "thi"), ("nghị", "nghị"),
    ("chỉ", "chỉ"), ("vi", "vi"), ("khi", "khi"), ("phí", "phí"), ("nhi", "nhi"), ("thị", "thị"), ("di", "di"), ("bi", "bi"),
    // A numeral.
    ("I", "i"), ("i", "i"), ("II", "ii"), ("VI", "vi"),
    // đ and its look-alikes.
    ("\u{D0}ảng", "đảng"), ("\u{110}ảng", "đảng"), ("\u{189}ảng", "đảng"), ("\u{F0}ảng", "đảng"), ("\u{256}ảng", "đảng"),
    // Other letters typed for one another.
    ("đƣợc", "được"), ("TRƢỜNG", "trường"), ("nǎm", "năm"), ("ＵＢＮＤ", "ubnd"), ("２０２０", "2020"), ("СО", "co"),
    ("\u{0456}", "i"), ("m²", "m2"),
    // Characters of no width.
    ("Hoàn\u{200B}", "hoàn"), ("\u{FEFF}quận", "quận"), ("qu\u{AD}ận", "quận"), ("ph\u{200C}ố", "phố"), ("\u{200B}", ""),
    // Marks.
    ("“", "\""), ("”", "\""), ("„", "\""), ("«", "\""), ("»", "\""), ("\"", "\""), ("’", "'"), ("‘", "'"), ("–", "-"),
    ("—", "-"), ("‑", "-"), ("−", "-"), ("-", "-"), ("％", "%"), ("：", ":"), ("⁄", "/"), ("●", "•"), ("\u{F0B7}", "•"),
    ("…", "…"), (".", "."), ("(", "("),
    // No syllable: left alone but for case.
    ("café", "café"), ("Đắk", "đắk"), ("naïve", "naïve"), ("Ø", "ø"), ("ẞ", "ß"), ("Ж", "ж"), ("東", "東"), ("𝐀", "𝐀"),
    ("🇻🇳", "🇻🇳"), ("", ""),
  ])
  func key(form: String, key: String) {
    var folded: [UInt8] = []
    KeyFolding.fold(Array(form.utf8).span, into: &folded)
    #expect(String(decoding: folded, as: UTF8.self) == key)
  }

  @Test func appends() {
    var key = Array("x".utf8)
    KeyFolding.fold(Array("Kì".utf8).span, into: &key)
    KeyFolding.fold(Array("KI".utf8).span, into: &key)
    #expect(String(decoding: key, as: UTF8.self) == "xkỳky")
  }

  @Test(arguments: [
    ("Kì họp thứ 9", "kỳ họp thứ 9"), ("Uỷ ban, quí I-II", "ủy ban, quý i-ii"), ("kì–họp", "kỳ-họp"),
    ("Hoà\u{A0}Bình", "hòa bình"),
    ("m2", "m2"), ("", ""), (" ", " "), ("“Quĩ”", "\"quỹ\""),
  ])
  func phrases(text: String, key: String) {
    #expect(KeyFolding.fold(text) == key)
  }

  /// Every tone of every syllable that has two places for it.
  @Test func tonePlacesAgree() {
    for onset in ["", "h", "kh", "th", "ngh", "tr"] {
      for (first, second) in [("o", "a"), ("o", "e"), ("u", "y")] {
        for tone in 1...5 {
          let old = onset + toned(first, tone) + second
          let new = onset + first + toned(second, tone)
          #expect(KeyFolding.fold(old) == KeyFolding.fold(new))
          #expect(KeyFolding.fold(old) == old)
          #expect(KeyFolding.fold(old + "n") == new + "n")
          #expect(KeyFolding.fold(new + "n") == new + "n")
        }
      }
    }
  }

  @Test func foldingTwiceChangesNothing() {
    for vowels in ["a", "oa", "uy", "ươi", "iê", "uyê", "i", "y", "ua", "oai"] {
      for onset in ["", "q", "qu", "gi", "g", "k", "đ", "th"] {
        for final in ["", "n", "ng", "t"] {
          for (index, scalar) in vowels.unicodeScalars.enumerated() {
            for tone in 0...5 {
              var word = Array(vowels.unicodeScalars)
              word[index] = toned(String(scalar), tone).unicodeScalars.first ?? scalar
              let form = onset + word.map(String.init).joined() + final
              let key = KeyFolding.fold(form)
              #expect(KeyFolding.fold(key) == key, "\(form) → \(key)")
            }
          }
        }
      }
    }
  }

  private func toned(_ vowel: String, _ tone: Int) -> String {
    guard let scalar = vowel.unicodeScalars.first, var value = Vowel(scalar.value) else { return vowel }
    value.tone = tone
    return Unicode.Scalar(value.scalar).map(String.init) ?? vowel
  }
}
