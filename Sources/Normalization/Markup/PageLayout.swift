/// Says which words of a page follow each other, and where its lines and paragraphs end.
struct PageLayout {
  private(set) var items: [PageItem] = []

  private let tree: MarkupTree
  private let leftOut: [Bool]
  /// The blocks that are open: where they end in the tree, and whether their white space stays.
  private var blocks: [(end: Int, isPreformatted: Bool)] = []

  /// - Parameter leftOut: by node, whether it and all that is inside it is no part of the article.
  init(tree: MarkupTree, leftOut: [Bool]) {
    self.tree = tree
    self.leftOut = leftOut
    var index = 0
    while index < tree.nodes.count { index = read(index) }
    if !isInOrder { putInOrder() }
  }

  /// Whether the words follow each other as they do in the page. What stands in a table and in none of its cells, the
  /// parser puts before the table.
  private var isInOrder: Bool {
    var end = 0
    for case .text(let range, _) in items {
      guard range.lowerBound >= end else { return false }
      end = range.upperBound
    }
    return true
  }

  /// The words in the order of the page, each where the parser moved something in a paragraph of its own.
  private mutating func putInOrder() {
    var texts: [(range: Range<Int>, isPreformatted: Bool)] = []
    for case .text(let range, let isPreformatted) in items { texts.append((range, isPreformatted)) }
    texts.sort { $0.range.lowerBound < $1.range.lowerBound }
    items = texts.flatMap { [.gap(.paragraph), .text($0.range, isPreformatted: $0.isPreformatted)] }
  }

  /// Reads one node; returns the next.
  private mutating func read(_ index: Int) -> Int {
    while let block = blocks.last, block.end <= index {
      blocks.removeLast()
      items.append(.gap(.paragraph))
    }
    guard !leftOut[index] else {
      items.append(.gap(.paragraph))
      return tree.nodes[index].end
    }
    switch tree.nodes[index].content {
    case .text: addText(tree.nodes[index].source)
    case .element(.title), .element(.meta), .element(.link): return tree.nodes[index].end
    case .element(let tag) where !tag.isInline: enter(index, tag)
    case .element: break
    }
    return index + 1
  }

  private mutating func enter(_ index: Int, _ tag: MarkupTag) {
    items.append(.gap(.paragraph))
    blocks.append((tree.nodes[index].end, tag == .pre || blocks.last?.isPreformatted == true))
  }

  private mutating func addText(_ range: Range<Int>) {
    items.append(.text(range, isPreformatted: blocks.last?.isPreformatted == true))
  }
}
