/// What marks an item of a list at the head of a block: `-`, `•`, `1.`, `2.1.`, `a)`, `IV.`, `(3)`.
struct ListHead {
  /// The first token behind the mark.
  var end: Int
  /// A dash or a dot, which says nothing; a number is part of the item's text.
  var isBullet: Bool

  init?(_ table: TokenTable, _ tokens: Range<Int>) {
    guard let first = tokens.first, tokens.count >= 2 else { return nil }
    switch table.marks[first] {
    case .dash, .star:
      var end = first + 1
      while end < tokens.upperBound, table.marks[end] == .dash || table.marks[end] == .star { end += 1 }
      guard end < tokens.upperBound else { return nil }
      self.init(end: end, isBullet: true)
    case .openBracket:
      guard let end = Self.label(table, first + 1, tokens.upperBound), table.marks[end] == .closeBracket,
        end + 1 < tokens.upperBound
      else { return nil }
      self.init(end: end + 1, isBullet: false)
    default:
      guard let end = Self.numbered(table, tokens) else { return nil }
      self.init(end: end, isBullet: false)
    }
  }

  private init(end: Int, isBullet: Bool) {
    self.end = end
    self.isBullet = isBullet
  }

  /// The end of `1.`, `2.1.`, `2.1`, `a)`, `II.`, `1/` and `1-`, with the text behind it set off by a space or a capital.
  private static func numbered(_ table: TokenTable, _ tokens: Range<Int>) -> Int? {
    guard var at = label(table, tokens.lowerBound, tokens.upperBound) else { return nil }
    var parts = 1
    while at + 1 < tokens.upperBound, table.marks[at] == .period, !table.hasSpaceBefore(at + 1), parts < 4,
      let next = label(table, at + 1, tokens.upperBound)
    {
      at = next
      parts += 1
    }
    guard at < tokens.upperBound else { return nil }
    switch table.marks[at] {
    case .period, .closeBracket: at += 1
    case .slash, .dash:
      guard parts == 1, table.isDigits(at - 1), !table.hasSpaceBefore(at) else { return nil }
      at += 1
    default: return nil
    }
    guard at < tokens.upperBound else { return nil }
    // `H.Quế` is somebody's initial, `1.Kết quả` a number that lacks its space.
    return table.hasSpaceBefore(at) || (table.isCapitalized(at) && table.isDigits(tokens.lowerBound)) ? at : nil
  }

  /// The end of a number of at most two digits, a single letter or a Roman number at `start`.
  private static func label(_ table: TokenTable, _ start: Int, _ end: Int) -> Int? {
    guard start < end, start + 1 < end, !table.hasSpaceBefore(start + 1) else { return nil }
    if table.isDigits(start) { return table.length(start) <= 2 ? start + 1 : nil }
    guard table.isWord(start) else { return nil }
    let isLetter = table.length(start) == 1
    return isLetter || table.marks[start] == .roman ? start + 1 : nil
  }
}
