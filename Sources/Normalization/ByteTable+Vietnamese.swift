/// The encodings of one byte a character. `ByteTableTests` holds them against the codes of letters as other sources list
/// them.
extension ByteTable {
  /// The five bytes that have no character are the controls of their number, as on the web.
  static let windows1252 = ByteTable(high: windows + latin)
    .with([0x81: "\u{81}", 0x8D: "\u{8D}", 0x8F: "\u{8F}", 0x90: "\u{90}", 0x9D: "\u{9D}"])

  /// A tone is a mark behind its letter, which NFC composes: ê and ◌̣ are ệ.
  static let windows1258: ByteTable = {
    var table = ByteTable(high: windows + latin).with([
      0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}",
      0xE3: "ă", 0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
    ])
    for byte: UInt8 in [0x8A, 0x8E, 0x9A, 0x9E] { table[byte] = none }
    return table
  }()

  static let viscii = ByteTable(
    high: """
      ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ\
      ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
      Õắằặấầẩậẽẹếềểễệố\
      ồổỗỠƠộờởịỰỨỪỬơớƯ\
      ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ\
      ĐứÒÓÔạỷừửÙÚỹỵÝỡư\
      àáâãảăữẫèéêẻìíĩỉ\
      đựòóôõỏọụùúũủýợỮ
      """
  ).with([0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

  /// TCVN 5712:1993, VN1: all letters, those without a place of their own where others have controls and signs.
  static let tcvnStandard = ByteTable(high: tcvnCapitals + tcvnLetters).with([
    0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ", 0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý",
    0x17: "Ỵ",
  ])

  /// What is written with the ABC fonts: signs as in windows-1252, and no capital with a tone. A heading that was set in a
  /// capital font (`.VnTimeH`) has the bytes of small letters, and comes out in these: `VIệT NAM`.
  static let tcvnFonts = ByteTable(high: windows + tcvnLetters)

  /// 0x80–0x9F of windows-1252.
  private static let windows = "€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ"

  /// 0xA0–0xFF of Latin 1.
  private static let latin = String(String.UnicodeScalarView((0xA0...0xFF).compactMap { Unicode.Scalar(UInt32($0)) }))

  private static let tcvnCapitals = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"

  /// From 0xB0 on there are five marks, for letters that other languages need.
  private static let tcvnLetters = """
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\
    \u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ\
    ẮẦẨẪẤỀặầẩẫấậèỂẻẽ\
    éẹềểễếệìỉỄẾỒĩíịò\
    Ổỏõóọồổỗốộờởỡớợù\
    ỖủũúụừửữứựỳỷỹýỵỐ
    """
}
