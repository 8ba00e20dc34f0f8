import DocumentModel

/// A place where a rule's head holds, before its roles are looked for.
struct Head {
  var rule: Int32
  var sentence: Int32
  var first: Int32
  var end: Int32
  var cost: Int32
  var captures: [Capture]
  /// Token ranges of the items of its list; one, the whole, where there is no list.
  var items: [Range<Int32>]

  var tokens: Range<Int32> { first..<end }

  func overlaps(_ other: Head) -> Bool { first < other.end && other.first < end }
}
