import DocumentModel
import UnicodeSupport

/// Cuts text into lines and tokens in one pass over its bytes.
///
/// A token is a run of letters, a run of digits, or one symbol; `17,6ha` is four. A line that says the same twice
/// (`… quận An HàLễ ra quân … quận An Hà`, a caption and its copy) is cut in the middle, also where the middle is
/// inside a word. Time is linear in the text.
struct Tokenizer {
  private let scalars = ScalarTable()
  /// Numbers of matching keys by form, for the forms of the running article; 0 is unknown.
  private var keyOfForm: [UInt64] = []
  private var seen: [Int32] = []
  /// Where right columns begin, in the rest of the text.
  private var cuts: ArraySlice<Int> = []
  /// `XXXVIII`
  private static let longestRoman = 7

  /// Fills `table` with the tokens and lines of a text.
  mutating func tokenize(_ bytes: borrowing Span<UInt8>, forms: inout FormTable, into table: inout TokenTable) {
    table.removeAll()
    let layout = TextLayout(bytes)
    var skipped = layout.skipped[...]
    cuts = layout.cuts[...]
    var columns = layout.columns[...]
    var start = 0
    var blank = true
    while start < bytes.count {
      if let stretch = skipped.first, stretch.lowerBound <= start {
        skipped.removeFirst()
        start = max(start, stretch.upperBound)
        continue
      }
      let end = lineEnd(bytes, from: start)
      while let column = columns.first, column.upperBound <= start { columns.removeFirst() }
      let lines = table.lines.count
      let hasText = tokenizeLine(bytes, start..<end.text, blankBefore: blank, forms: &forms, into: &table)
      if let column = columns.first, column.lowerBound < end.text {
        for line in lines..<table.lines.count { table.lines[line].isInColumn = true }
      }
      // Of CR LF, the LF is a line of its own that counts for nothing.
      if start < end.text || !end.pairs { blank = !hasText }
      start = end.next
    }
    forget()
  }

  /// Ends of the line at `start`: of its text and of its line break; `pairs` when the break before it was a CR and it
  /// begins with the LF that belongs to it.
  private func lineEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> (text: Int, next: Int, pairs: Bool) {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte > 0x0D && byte < 0x80 {
        at += 1
        continue
      }
      let (kind, next) = scalars.read(bytes, at: at)
      if kind == .newline {
        let pairs = at == start && start > 0 && byte == 0x0A && bytes[start - 1] == 0x0D
        return (at, next, pairs)
      }
      at = next
    }
    return (at, at, false)
  }

  /// Appends the tokens of one line. False for a blank one.
  private mutating func tokenizeLine(
    _ bytes: borrowing Span<UInt8>, _ line: Range<Int>, blankBefore: Bool, forms: inout FormTable,
    into table: inout TokenTable
  ) -> Bool {
    let trimmed = trim(bytes, line)
    guard !trimmed.isEmpty else { return false }
    if let cut = cut(in: trimmed) {
      let left = trim(bytes, trimmed.lowerBound..<cut)
      append(bytes, left, opensLine: true, blankBefore: blankBefore, doubled: false, forms: &forms, into: &table)
      append(bytes, cut..<trimmed.upperBound, opensLine: true, blankBefore: false, doubled: false, forms: &forms, into: &table)
      return true
    }
    guard let halves = Self.halves(bytes, trimmed) else {
      append(bytes, trimmed, opensLine: true, blankBefore: blankBefore, doubled: false, forms: &forms, into: &table)
      return true
    }
    append(bytes, halves.0, opensLine: true, blankBefore: blankBefore, doubled: true, forms: &forms, into: &table)
    append(bytes, halves.1, opensLine: false, blankBefore: false, doubled: true, forms: &forms, into: &table)
    return true
  }

  /// Where the right column begins in a line that has two.
  private mutating func cut(in line: Range<Int>) -> Int? {
    while let cut = cuts.first, cut < line.upperBound {
      cuts.removeFirst()
      if cut > line.lowerBound { return cut }
    }
    return nil
  }

  private func trim(_ bytes: borrowing Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound {
      let (kind, next) = scalars.read(bytes, at: start)
      guard kind.isBlank else { break }
      start = next
    }
    var end = line.upperBound
    while end > start {
      var previous = end - 1
      while previous > start, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
      guard scalars.read(bytes, at: previous).kind.isBlank else { break }
      end = previous
    }
    return start..<end
  }

  private mutating func append(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, opensLine: Bool, blankBefore: Bool, doubled: Bool,
    forms: inout FormTable, into table: inout TokenTable
  ) {
    let first = table.tokens.count
    let glued = !opensLine && range.lowerBound > 0 && !isBlank(bytes, before: range.lowerBound)
    var space = !glued
    var width = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let (kind, next) = scalars.read(bytes, at: at)
      if kind.isBlank {
        if kind != .joiner { space = true }
        width += 1
        at = next
        continue
      }
      var token = read(bytes, at, kind: kind, next: next, limit: range.upperBound)
      if space { token.shape.insert(.spaceBefore) }
      if opensLine && table.tokens.count == first { token.shape.insert(.lineBefore) }
      width += token.width
      add(bytes, at..<token.end, token.shape, forms: &forms, into: &table)
      space = false
      at = token.end
    }
    table.lines.append(
      Line(tokens: first..<table.tokens.count, width: width, blankBefore: blankBefore, doubled: doubled))
  }

  private func isBlank(_ bytes: borrowing Span<UInt8>, before offset: Int) -> Bool {
    var previous = offset - 1
    while previous > 0, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
    return scalars.read(bytes, at: previous).kind.isBlank
  }

  /// The token that opens at `start` with a character of `kind`.
  private func read(
    _ bytes: borrowing Span<UInt8>, _ start: Int, kind: ScalarKind, next: Int, limit: Int
  ) -> (end: Int, shape: TokenShape, width: Int) {
    if kind.isLetter { return readWord(bytes, kind: kind, next: next, limit: limit) }
    var end = next
    var width = 1
    while end < limit {
      let (following, after) = scalars.read(bytes, at: end)
      guard following == .mark || (kind == .digit && following == .digit) else { break }
      end = after
      width += 1
    }
    return (end, kind == .digit ? .digits : .punctuation, width)
  }

  private func readWord(
    _ bytes: borrowing Span<UInt8>, kind: ScalarKind, next: Int, limit: Int
  ) -> (end: Int, shape: TokenShape, width: Int) {
    var shape: TokenShape = kind == .upper ? [.word, .capitalized] : .word
    var upper = kind == .upper
    var end = next
    var width = 1
    var at = next
    var scanned = 1
    while at < limit {
      let (following, after) = scalars.read(bytes, at: at)
      guard following.isLetter || following == .mark || following == .joiner else { break }
      at = after
      scanned += 1
      guard following != .joiner else { continue }
      if following == .lower || following == .letter { upper = false }
      end = after
      width = scanned
    }
    if upper { shape.insert(.upper) }
    return (end, shape, width)
  }

  private mutating func add(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ shape: TokenShape, forms: inout FormTable,
    into table: inout TokenTable
  ) {
    let form = forms.intern(bytes.extracting(range))
    table.tokens.append(
      Token(start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound), form: form, shape: shape))
    table.keys.append(key(of: form, in: forms))
    table.marks.append(Self.mark(bytes, range, shape))
  }

  private static func mark(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ shape: TokenShape) -> Mark {
    if shape.contains(.punctuation) { return Mark(ScalarTable.decode(bytes, at: range.lowerBound).value) }
    guard shape.contains(.upper), range.count <= longestRoman else { return .none }
    if ScalarTable.decode(bytes, at: range.lowerBound).next == range.upperBound { return .letter }
    for index in range where !isRoman(bytes[index]) { return .none }
    return .roman
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"), UInt8(ascii: "C"): true
    default: false
    }
  }

  private mutating func key(of form: Int32, in forms: borrowing FormTable) -> UInt64 {
    let index = Int(form)
    if index >= keyOfForm.count {
      keyOfForm.append(contentsOf: repeatElement(0, count: index + 1 - keyOfForm.count))
    }
    if keyOfForm[index] != 0 { return keyOfForm[index] }
    let key = forms.withKey(of: form) { Self.hash($0) }
    keyOfForm[index] = key
    seen.append(form)
    return key
  }

  /// Forms are numbered by whatever table comes with the next article.
  private mutating func forget() {
    for form in seen { keyOfForm[Int(form)] = 0 }
    seen.removeAll(keepingCapacity: true)
  }

  /// FNV-1a of 64 bits: among the words of one article, equal numbers are equal words.
  private static func hash(_ key: borrowing Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x100_0000_01b3 }
    return max(1, hash)
  }
}
