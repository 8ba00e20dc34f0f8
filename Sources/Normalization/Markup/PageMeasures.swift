/// How much text, how many links and how much prose each element of a page holds, in code points without white space.
struct PageMeasures {
  /// A block with fewer words of its own is no paragraph of an article.
  private static let shortestProse = 80

  /// Text of a node and all that is inside it; of a block, also what stands in no block inside it.
  private(set) var text: [Int]
  private(set) var own: [Int]
  private(set) var linked: [Int]
  private(set) var links: [Int]
  private var ownLinked: [Int]
  /// Text of paragraphs that are no links.
  private(set) var prose: [Int]
  /// Blocks inside that hold text.
  private(set) var blocks: [Int]
  /// Line breaks that the parser does not see, among a block's own words.
  private(set) var breaks: [Int]
  /// The block that a node stands in, or is.
  private(set) var block: [Int]

  /// - Parameter isLeftOut: by node, what is not to be counted.
  init(tree: MarkupTree, kinds: [GuardedPage.Kind], page: [UInt8], leftOut: [Bool]) {
    let zeros = [Int](repeating: 0, count: tree.nodes.count)
    (text, own, linked, links, ownLinked, prose, blocks, breaks, block) = (
      zeros, zeros, zeros, zeros, zeros, zeros, zeros, zeros, zeros
    )
    var inLink = [Bool](repeating: false, count: tree.nodes.count)
    var hidden = leftOut
    for (index, node) in tree.nodes.enumerated() {
      let parent = max(0, node.parent)
      if hidden[parent] { hidden[index] = true }
      let isLink = node.content == .element(.a)
      inLink[index] = inLink[parent] || isLink
      block[index] = tree.tag(index).map { !$0.isInline } ?? false ? index : block[parent]
      guard !hidden[index] else { continue }
      if isLink { links[index] = 1 }
      if node.content == .text { measure(index, node.source, kinds, page, isLink: inLink[index]) }
    }
    addUp(tree)
  }

  private mutating func measure(_ index: Int, _ range: Range<Int>, _ kinds: [GuardedPage.Kind], _ page: [UInt8], isLink: Bool) {
    var count = 0
    for place in range {
      switch kinds[place] {
      case .text, .literal: if page[place] & 0xC0 != 0x80, !ASCII.isSpace(page[place]) { count += 1 }
      case .lineBreak, .paragraphBreak: breaks[block[index]] += 1
      case .markup: break
      }
    }
    text[index] = count
    own[block[index]] += count
    if isLink {
      linked[index] = count
      ownLinked[block[index]] += count
    }
  }

  private mutating func addUp(_ tree: MarkupTree) {
    for index in tree.nodes.indices.reversed() {
      let isBlock = block[index] == index
      if isBlock, own[index] >= Self.shortestProse, ownLinked[index] * 3 < own[index] { prose[index] += own[index] }
      let parent = tree.nodes[index].parent
      guard parent >= 0 else { continue }
      text[parent] += text[index]
      linked[parent] += linked[index]
      links[parent] += links[index]
      prose[parent] += prose[index]
      blocks[parent] += blocks[index] + (isBlock && text[index] > 0 ? 1 : 0)
    }
  }

  /// The text of a node that is no link.
  func unlinked(_ index: Int) -> Int { index < text.count ? text[index] - linked[index] : 0 }

  /// The share of a node's text that is links, in percent.
  func linkDensity(_ index: Int) -> Int { text[index] == 0 ? 0 : linked[index] * 100 / text[index] }
}
