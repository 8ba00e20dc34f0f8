/// Code points that show nothing and take no room, which text picks up from word processors and web pages.
package enum Invisible {
  /// Whether `scalar` is a soft hyphen, a zero-width space or joiner, a mark of writing direction, an invisible
  /// operator, a byte order mark, a grapheme joiner or a variation selector.
  package static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }
}
