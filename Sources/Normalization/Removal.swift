/// Whether a code point is taken out of the text because it shows nothing and splits words.
enum Removal {
  case never
  case always
  /// A joiner, which builds 👩‍⚕️ out of two signs, and between letters does nothing for Vietnamese.
  case unlessInEmoji

  static let softHyphen: UInt32 = 0xAD

  init(of scalar: UInt32) {
    self =
      switch scalar {
      case 0x200C, 0x200D: .unlessInEmoji
      case Self.softHyphen, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: .always
      default: .never
      }
  }

  /// Whether a code point may stand beside a joiner in an emoji sequence.
  static func isEmojiPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20E3, 0x2190...0x2BFF, 0x3030, 0x303D, 0x3297, 0x3299, 0xFE0F, 0x1F000...0x1FAFF, 0xE0020...0xE007F: true
    default: false
    }
  }
}
