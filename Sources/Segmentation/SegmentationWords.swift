/// The words that tell the parts of a page and the ends of sentences apart: plain lists, filled from rule data.
///
///     var words = SegmentationWords()
///     words[.caption] = ["quang cảnh", "toàn cảnh"]
///
/// Entries are phrases of one word or more; they match under folding (case, placement of the tone).
package struct SegmentationWords: Sendable, Hashable {
  private var phrases: [List: [String]] = [:]

  /// No words at all: blocks and sentences then rest on layout and punctuation alone.
  package init() {}

  /// The lists among word classes by name; a list without a class stays empty, other classes are left out.
  package init(classes: [String: [String]]) {
    for list in List.allCases { self[list] = classes[list.rawValue] ?? [] }
  }

  package subscript(list: List) -> [String] {
    get { phrases[list] ?? [] }
    set { phrases[list] = newValue }
  }
}
