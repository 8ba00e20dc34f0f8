import DocumentModel

/// A place where a rule's head holds, before its roles are looked for.
struct Head {
  var rule: Int32
  /// Its place among all heads of the article, in the order of sentences and strata.
  var number: Int32
  var sentence: Int32
  var first: Int32
  var end: Int32
  var cost: Int32
  var captures: [Capture]
  /// Token ranges of the items of its list; one, the whole, where there is no list.
  var items: [Range<Int32>]

  var tokens: Range<Int32> { first..<end }

  func overlaps(_ other: Head) -> Bool { first < other.end && other.first < end }

  /// The head with some of its list's items, numbered anew.
  func keeping(items kept: [Int]) -> Head {
    var head = self
    head.items = kept.map { items[$0] }
    let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { (Int32($1), Int32($0)) })
    head.captures = captures.compactMap { capture in
      guard capture.item >= 0 else { return capture }
      guard let number = numbers[capture.item] else { return nil }
      var capture = capture
      capture.item = number
      return capture
    }
    if kept.first != 0 { head.first = head.items.first?.lowerBound ?? first }
    if kept.last != items.count - 1 { head.end = head.items.last?.upperBound ?? end }
    return head
  }
}
