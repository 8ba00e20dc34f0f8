/// What the guard does with a tag.
enum TagRole: Equatable {
  /// The parser gets it.
  case structure(MarkupTag)
  /// Its content is no text of the page, or belongs to a form: `script`, `style`, `svg`, `select`.
  case skipped(isRaw: Bool)
  /// Its content is text in which nothing is markup: `xmp`.
  case literal
  /// Everything behind it is text in which nothing is markup.
  case plaintext
  /// Taken out: it ends a line.
  case lineBreak
  /// Taken out: it ends a paragraph.
  case block
  /// Taken out without a trace: `b`, `font`, and what HTML does not know.
  case inline

  /// - Parameter name: as the page has it, in any case.
  init(name: ArraySlice<UInt8>) { self = Self.byName[TagName(name)] ?? .inline }

  private static let byName: [TagName: TagRole] = {
    var roles: [TagName: TagRole] = [:]
    func add(_ names: String, _ role: TagRole) {
      for name in names.split(separator: " ") { roles[TagName(Array(name.utf8)[...])] = role }
    }
    for tag in MarkupTag.allCases { roles[TagName(Array(tag.rawValue.utf8)[...])] = .structure(tag) }
    add("script style iframe noembed noframes textarea", .skipped(isRaw: true))
    add("template svg math select button object audio video canvas datalist", .skipped(isRaw: false))
    add("xmp", .literal)
    add("plaintext", .plaintext)
    add("br", .lineBreak)
    add(
      """
      hr form fieldset legend details summary dialog hgroup search menu dir listing option optgroup frameset frame marquee \
      isindex col colgroup
      """, .block)
    return roles
  }()
}

/// The name of a tag in lower case; of a name longer than any that is known, its start.
struct TagName: Hashable {
  private let packed: UInt128

  init(_ name: ArraySlice<UInt8>) {
    var packed: UInt128 = 0
    for byte in name.prefix(16) { packed = packed << 8 | UInt128(ASCII.lowercase(byte)) }
    self.packed = packed
  }
}
