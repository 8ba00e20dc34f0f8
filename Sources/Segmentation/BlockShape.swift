/// What a block looks like, apart from what its words say.
struct BlockShape {
  enum Ending {
    case stop, shout, ellipsis, colon, semicolon, comma, none
  }

  var words = 0
  var upperWords = 0
  var digits = 0
  var ending = Ending.none
  /// A colon with words behind it.
  var hasInnerColon = false
  /// More than one sentence.
  var hasInnerStop = false
  /// `./.` at the end: the text is over.
  var isFinal = false
  /// A bullet, a number or a letter of a list opens the block.
  var isListItem = false
  /// … and it is a number or a letter.
  var isNumbered = false
  var opensLower = false

  init(_ tokens: Range<Int>, splitter: SentenceSplitter) {
    let table = splitter.table
    for index in tokens { count(table, index, before: tokens.upperBound) }
    hasInnerStop = splitter.firstEnd(tokens) < tokens.upperBound
    ending = Self.ending(table, tokens)
    isFinal = Self.isFinal(table, tokens)
    let head = ListHead(table, tokens)
    isListItem = head != nil
    isNumbered = head.map { !$0.isBullet } ?? false
    if let first = tokens.first { opensLower = table.isLower(first) }
  }

  private mutating func count(_ table: TokenTable, _ index: Int, before end: Int) {
    if table.isDigits(index) { digits += 1 }
    if table.marks[index] == .colon, index + 1 < end, table.hasSpaceBefore(index + 1) { hasInnerColon = true }
    guard table.isWord(index) else { return }
    words += 1
    if table.isUpper(index) { upperWords += 1 }
  }

  private static func ending(_ table: TokenTable, _ tokens: Range<Int>) -> Ending {
    let last = tokens.last { !table.marks[$0].closes && table.marks[$0] != .quote }
    guard let last else { return .none }
    switch table.marks[last] {
    case .period:
      let isDots = last - 1 >= tokens.lowerBound && table.marks[last - 1] == .period
      return isDots ? .ellipsis : .stop
    case .shout: return .shout
    case .ellipsis: return .ellipsis
    case .colon: return .colon
    case .semicolon: return .semicolon
    case .comma: return .comma
    default: return .none
    }
  }

  private static func isFinal(_ table: TokenTable, _ tokens: Range<Int>) -> Bool {
    let end = tokens.upperBound
    guard tokens.count >= 3 else { return false }
    return table.marks[end - 3] == .period && table.marks[end - 2] == .slash && table.marks[end - 1] == .period
  }

  /// Whether the block ends as sentences do.
  var endsSentence: Bool { ending == .stop || ending == .shout || ending == .ellipsis }

  /// A paragraph of whole sentences; a short one may be anything.
  var isParagraph: Bool {
    // A title may be a question.
    if endsSentence && words >= 12 && ending != .shout { return true }
    if hasInnerStop && words >= 20 { return true }
    return words >= (ending == .colon || ending == .semicolon ? 20 : 45)
  }

  /// All words in capitals.
  var isUpper: Bool { words > 0 && upperWords == words }
}
