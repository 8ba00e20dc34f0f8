import DocumentModel
import RuleProgram
import UnicodeSupport

@testable import Matching

/// A sentence made into tokens as segmentation makes them, for tests of the grammars alone.
struct GrammarSample {
  let text: [UInt8]
  let tokens: [Token]
  let words: [Int32]

  init(_ string: String) {
    var forms = FormTable()
    var tokens: [Token] = []
    var end = 0
    var start = 0
    var shape: TokenShape = []
    var gap: TokenShape = [.lineBefore]
    let text = Array(string.utf8)
    func close() {
      guard start < end else { return }
      let form = forms.intern(Array(text[start..<end]).span)
      tokens.append(Token(start: Int32(start), end: Int32(end), form: form, shape: shape))
      start = end
    }
    for character in string {
      let kind = Self.kind(character)
      let length = String(character).utf8.count
      if kind == nil || !shape.contains(kind ?? .word) || kind == .punctuation { close() }
      if let kind {
        if start == end {
          shape = [kind, gap]
          if kind == .word, character.isUppercase { shape.formUnion([.capitalized, .upper]) }
          gap = []
        } else if kind == .word, !character.isUppercase {
          shape.remove(.upper)
        }
        end += length
      } else {
        end += length
        start = end
        gap.insert(character.isNewline ? [.spaceBefore, .lineBefore] : .spaceBefore)
        shape = []
      }
    }
    close()
    let vocabulary = Vocabulary()
    self.text = text
    self.tokens = tokens
    words = tokens.map { token in forms.withKey(of: token.form) { vocabulary.number(of: $0) } }
  }

  /// The kind of token that a character belongs to, nil for white space.
  private static func kind(_ character: Character) -> TokenShape? {
    if character.isWhitespace { return nil }
    if character.isASCII, character.isNumber { return .digits }
    return character.isLetter ? .word : .punctuation
  }

  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    NumericGrammar().mentions(tokens: tokens, words: words, text: text, range: 0..<tokens.count, into: &mentions)
    return mentions.sorted { ($0.first, $0.end, $0.type) < ($1.first, $1.end, $1.type) }
  }

  /// The mentions in a line: `Number >1200 [hơn 1.200]; Date 2018-07-14 [14/7/2018]`.
  func summary() -> String {
    let lines = mentions().map { mention in
      let type = GrammarType(rawValue: mention.type)?.name ?? "?"
      return "\(type)\(Self.value(mention.value)) [\(words(of: mention))]"
    }
    return lines.isEmpty ? "none" : lines.joined(separator: "; ")
  }

  private func words(of mention: Mention) -> String {
    guard let first = tokens[mention.tokens].first, let last = tokens[mention.tokens].last else { return "" }
    return String(decoding: text[Int(first.start)..<Int(last.end)], as: UTF8.self)
  }

  private static func value(_ value: MentionValue) -> String {
    switch value {
    case .number(let number), .percent(let number), .money(let number): " " + self.number(number)
    case .ratio(let count, let total): " \(number(count))/\(number(total))"
    case .range(let low, let high): " \(number(NumberValue(low)))..\(number(NumberValue(high)))"
    case .date(let value): " " + date(value)
    case .period(let value): " " + period(value)
    case .ordinal, .none, .entry: ""
    }
  }

  private static func number(_ number: NumberValue) -> String {
    let value = number.value == number.value.rounded() ? String(Int(number.value)) : String(number.value)
    return (number.comparator?.rawValue ?? "") + value
  }

  /// `2018-07-14`, `?-11-05`, `day-1`.
  static func date(_ date: DateValue) -> String {
    let deictic: String? =
      switch date.deictic {
      case .day(let shift): "day\(shift)"
      case .month(let shift): "month\(shift)"
      case .year(let shift): "year\(shift)"
      case .sameDay: "sameDay"
      case nil: nil
      }
    var parts: [String] = []
    if let year = date.year { parts.append(String(year)) } else { parts.append(deictic ?? "?") }
    if date.month != nil || date.day != nil { parts.append(date.month.map(padded) ?? "?") }
    if let day = date.day { parts.append(padded(day)) }
    return parts.joined(separator: "-")
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  static func period(_ period: PeriodValue) -> String {
    switch period {
    case .interval(let low, let high): "\(bound(low))/\(bound(high))"
    case .whole(let value): date(value)
    case .months(let first, let last, let year): "\(year.map(String.init) ?? "?") months \(first)-\(last)"
    case .lastYears(let count): "last \(count) years"
    case .lastMonths(let count): "last \(count) months"
    case .yearToDate: "year to date"
    case .termToDate: "term to date"
    case .previousTerm: "previous term"
    case .samePeriod(let back): "same period -\(back)"
    case .samePeriodOf(let year): "same period of \(year)"
    }
  }

  private static func bound(_ bound: PeriodValue.Bound) -> String {
    switch bound {
    case .date(let value): date(value)
    case .now: "now"
    case .open: ".."
    }
  }
}
