/// Says which words of a page follow each other, and where its lines and paragraphs end.
struct PageLayout {
  private(set) var items: [PageItem] = []

  private let tree: MarkupTree
  private let leftOut: [Bool]
  /// The blocks that are open: where they end in the tree, and whether their white space stays.
  private var blocks: [(end: Int, isPreformatted: Bool)] = []
  private let page: [UInt8]
  private let kinds: [GuardedPage.Kind]

  /// - Parameter leftOut: by node, whether it and all that is inside it is no part of the article.
  init(_ page: ParsedPage, leftOut: [Bool]) {
    let tree = page.tree
    self.tree = tree
    self.page = page.utf8
    kinds = page.guarded.kinds
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
    var texts: [(range: Range<Int>, flow: TextFlow)] = []
    for case .text(let range, let flow) in items { texts.append((range, flow)) }
    texts.sort { $0.range.lowerBound < $1.range.lowerBound }
    items = texts.flatMap { [.gap(.paragraph), .text($0.range, $0.flow)] }
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
    case .element(.table):
      if let table = DataTable(table: index, in: tree, page: page, kinds: kinds) { return add(table, index) }
      enter(index, .table)
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
    items.append(.text(range, blocks.last?.isPreformatted == true ? .preformatted : .normal))
  }

  /// Writes a table of figures and what stands in it outside of its cells; returns what is behind it.
  private mutating func add(_ table: DataTable, _ index: Int) -> Int {
    for caption in tree.children(of: index) where tree.tag(caption) == .caption && !leftOut[caption] {
      items.append(.gap(.paragraph))
      for range in tree.texts(in: caption) { addText(range) }
    }
    items += TableLayout(table, tree: tree, leftOut: leftOut).items
    return tree.nodes[index].end
  }
}
