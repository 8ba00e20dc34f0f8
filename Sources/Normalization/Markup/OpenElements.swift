/// The elements that are open at a place of a page, as the parser will have them: what keeps its stack from growing.
///
/// An element closes where HTML5 says that it does, its end tag written or not. One that is opened beyond the limit of
/// depth is remembered as flattened, for its end tag closes nothing else.
struct OpenElements {
  /// What becomes of a tag.
  enum Verdict {
    case kept
    /// The parser must not see it, for it would be nested too deeply, or it closes nothing that is open.
    case flattened
    case ignored
    /// A link in a link: its start ends the one that is open.
    case endsLink
  }

  private struct Entry {
    var tag: MarkupTag
    var isKept: Bool
  }

  /// Open elements below what is looked at for the one that an end tag closes.
  private static let reach = 256

  private let limit: Int
  private var entries: [Entry] = []
  private var kept = 0
  private var paragraphs = 0
  private var seen: Set<MarkupTag> = []

  init(limit: Int) { self.limit = limit }

  // MARK: Start tags

  /// - Parameter isRoom: whether the parser may get another element at all.
  mutating func open(_ tag: MarkupTag, isRoom: Bool) -> Verdict {
    switch tag {
    case .html, .head, .body: return seen.insert(tag).inserted ? .kept : .ignored
    case .meta, .link, .title: return isRoom ? .kept : .flattened
    case .caption, .thead, .tbody, .tfoot, .tr, .td, .th:
      guard enterTable(for: tag) else { return .ignored }
    case .table:
      closeOpenTable()
      closeParagraph()
    case .a:
      if let index = inlineIndex(of: .a) { return end(at: index) == .kept ? .endsLink : .ignored }
    case .li, .dt, .dd:
      closeItem(before: tag)
      closeParagraph()
    default:
      if tag.endsParagraph { closeParagraph() }
      if tag.isHeading, let last = entries.last, last.tag.isHeading { pop(to: entries.count - 1) }
    }
    return push(tag, isRoom: isRoom)
  }

  private mutating func push(_ tag: MarkupTag, isRoom: Bool) -> Verdict {
    let isKept = isRoom && kept < limit
    entries.append(Entry(tag: tag, isKept: isKept))
    if isKept { kept += 1 }
    if tag == .p { paragraphs += 1 }
    return isKept ? .kept : .flattened
  }

  private mutating func pop(to count: Int) {
    for entry in entries[count...] {
      if entry.isKept { kept -= 1 }
      if entry.tag == .p { paragraphs -= 1 }
    }
    entries.removeLast(entries.count - count)
  }

  /// The last open element that satisfies a condition, unless one that ends the search stands above it.
  private func last(where condition: (MarkupTag) -> Bool, before barrier: (MarkupTag) -> Bool = { _ in false }) -> Int? {
    var index = entries.count - 1
    while index >= 0, entries.count - index <= Self.reach {
      if condition(entries[index].tag) { return index }
      if barrier(entries[index].tag) { return nil }
      index -= 1
    }
    return nil
  }

  private mutating func closeParagraph() {
    guard paragraphs > 0, let index = last(where: { $0 == .p }, before: \.isScopeBarrier) else { return }
    pop(to: index)
  }

  /// An item ends where the next one begins, unless a list or a block of its own is open within.
  private mutating func closeItem(before tag: MarkupTag) {
    let found = last(where: { $0 == tag || (tag != .li && ($0 == .dt || $0 == .dd)) }) {
      $0.isSpecial && $0 != .address && $0 != .div && $0 != .p
    }
    if let found { pop(to: found) }
  }

  /// A table directly in a table ends it.
  private mutating func closeOpenTable() {
    if let index = last(where: \.isScopeBarrier), entries[index].tag == .table { pop(to: index) }
  }

  /// Closes what a row, a cell or a caption ends; false where no table is open.
  private mutating func enterTable(for tag: MarkupTag) -> Bool {
    guard let table = last(where: { $0 == .table }) else { return false }
    var end = table + 1
    if tag == .tr || tag.isCell, end < entries.count, entries[end].tag.isRowGroup { end += 1 }
    if tag.isCell, end < entries.count, entries[end].tag == .tr { end += 1 }
    pop(to: end)
    // The parser puts in what the page leaves out.
    let isComplete = entries[end - 1].tag
    if (tag == .tr || tag.isCell) && isComplete == .table { _ = push(.tbody, isRoom: true) }
    if tag.isCell && isComplete != .tr { _ = push(.tr, isRoom: true) }
    return true
  }

  // MARK: End tags

  mutating func close(_ tag: MarkupTag) -> Verdict {
    switch tag {
    case .head: return .kept
    case .html, .body, .title, .meta, .link: return .ignored
    case .a, .span, .time, .noscript: return end(at: inlineIndex(of: tag))
    case .h1, .h2, .h3, .h4, .h5, .h6: return end(at: last(where: \.isHeading, before: \.isScopeBarrier))
    case .li: return end(at: last(where: { $0 == .li }) { $0.isScopeBarrier || $0 == .ul || $0 == .ol })
    case .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th:
      return end(at: last(where: { $0 == tag }) { $0 == .table })
    default: return end(at: last(where: { $0 == tag }, before: \.isScopeBarrier))
    }
  }

  private func inlineIndex(of tag: MarkupTag) -> Int? { last(where: { $0 == tag }, before: \.isSpecial) }

  private mutating func end(at index: Int?) -> Verdict {
    guard let index else { return .ignored }
    let isKept = entries[index].isKept
    pop(to: index)
    return isKept ? .kept : .flattened
  }
}
