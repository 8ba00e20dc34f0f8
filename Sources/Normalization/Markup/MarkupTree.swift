/// The tree of a page as an array: a parent before its children, all that is inside a node right behind it.
struct MarkupTree {
  enum Content: Equatable {
    case element(MarkupTag)
    case text
  }

  struct Node {
    var content: Content
    /// -1 for the root.
    var parent: Int
    /// The index behind the last node inside this one.
    var end: Int
    /// The start tag, or the text, in the page; empty for an element that the page leaves out.
    var source: Range<Int>
    var attributes: Range<Int>
  }

  struct Attribute {
    var name: AttributeName
    var value: String
  }

  var nodes: [Node]
  /// Nil for one that nobody asks for.
  var attributes: [Attribute?]

  func tag(_ index: Int) -> MarkupTag? {
    if case .element(let tag) = nodes[index].content { return tag }
    return nil
  }

  /// The value of an attribute of a node; nil where it has none.
  func value(_ name: AttributeName, of index: Int) -> String? {
    for attribute in attributes[nodes[index].attributes] {
      if let attribute, attribute.name == name { return attribute.value }
    }
    return nil
  }

  /// The indices inside a node.
  func inside(_ index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// Where the texts inside a node stand in the page.
  func texts(in index: Int) -> [Range<Int>] {
    inside(index).filter { nodes[$0].content == .text }.map { nodes[$0].source }
  }

  /// The children of a node, in order.
  func children(of index: Int) -> some Sequence<Int> {
    let end = nodes[index].end
    return sequence(state: index + 1) { next in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// From the node's parent up to the root.
  func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(first: index) { nodes[$0].parent >= 0 ? nodes[$0].parent : nil }.dropFirst()
  }
}
