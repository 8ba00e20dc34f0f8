/// Tells the article of a page from what the site puts around it.
///
/// What is hidden is out, and so is furniture: elements that are, or are called, menus, teasers, comments and the like, or
/// are hardly more than links. None of it is out if it holds much of the page's prose. Where most of the prose stands in
/// one element, this is the body of the article; around it stay the title and what follows it, and behind it short lines
/// without a link. A page without such an element, or without prose, stays as it is but for its furniture.
struct ArticleFinder {
  /// By node, whether it and all that is inside it is no part of the article.
  private(set) var leftOut: [Bool]

  private let tree: MarkupTree
  private let page: [UInt8]
  private let hints: [ElementHints]
  private var measures: PageMeasures
  private var total = 0
  private var body: Int?
  /// The title above the body of the article.
  private(set) var headline: Int?

  /// Percent of the page's prose that the body of an article holds at least.
  private static let mostOfProse = 70
  /// … where the page itself says that it is the body.
  private static let declaredShare = 40
  /// Percent of the prose that furniture holds at most, if its tag says what it is, and if only its name does.
  private static let furnitureShare = 50
  private static let namedFurnitureShare = 30
  /// Percent of the words that are no links: less is nothing of an article, and an article has at least so many.
  private static let smallShare = 20
  private static let articleShare = 40
  private static let mostLineBehind = 160

  init(tree: MarkupTree, page: [UInt8], kinds: [GuardedPage.Kind]) {
    self.tree = tree
    self.page = page
    hints = ElementHints.all(in: tree)
    leftOut = tree.nodes.indices.map { Self.isHead($0, in: tree) }
    measures = PageMeasures(tree: tree, kinds: kinds, page: page, leftOut: leftOut)
    leaveOutHidden()
    measures = PageMeasures(tree: tree, kinds: kinds, page: page, leftOut: leftOut)
    total = measures.prose.first ?? 0
    body = declaredBody ?? descendedBody
    leaveOutFurniture()
    if let body {
      headline = findHeadline(above: body)
      leaveOutSurroundings(of: body)
    }
    // A page that is nothing but furniture has nothing else to say.
    if !hasWords { leftOut = tree.nodes.indices.map { Self.isHead($0, in: tree) } }
  }

  /// Whether anything is left.
  private var hasWords: Bool {
    var index = 0
    while index < tree.nodes.count {
      if !leftOut[index], tree.nodes[index].content == .text, measures.text[index] > 0 { return true }
      index = leftOut[index] ? tree.nodes[index].end : index + 1
    }
    return measures.text.first == 0
  }

  private static func isHead(_ index: Int, in tree: MarkupTree) -> Bool {
    switch tree.tag(index) {
    case .title, .meta, .link: true
    default: false
    }
  }

  // MARK: What is hidden

  private mutating func leaveOutHidden() {
    let all = measures.prose.first ?? 0
    for index in tree.nodes.indices where isHidden(index) && holds(index, atMost: Self.furnitureShare, of: all) {
      leftOut[index] = true
    }
  }

  private func isHidden(_ index: Int) -> Bool {
    guard let tag = tree.tag(index) else { return false }
    if tag == .noscript || tree.value(.hidden, of: index) != nil || tree.value(.ariaHidden, of: index)?.lowercased() == "true" {
      return true
    }
    guard let style = tree.value(.style, of: index) else { return false }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  /// Whether an element holds at most so many percent of all prose, or next to nothing of what is no link.
  private func holds(_ index: Int, atMost share: Int, of all: Int) -> Bool {
    all > 0 && measures.prose[index] * 100 <= all * share || unlinkedShare(index) <= (all > 0 ? Self.smallShare : share)
  }

  /// The percentage of the page's words without a link that stand in an element.
  private func unlinkedShare(_ index: Int) -> Int {
    let all = measures.unlinked(0)
    return all == 0 ? 0 : measures.unlinked(index) * 100 / all
  }

  // MARK: The body of the article

  /// What the page says is the article: the element with the most prose, of the surest kind that has one.
  private var declaredBody: Int? {
    let kinds: [(Int) -> Bool] = [
      { hints[$0].contains(.articleBody) }, { tree.tag($0) == .article },
      { tree.tag($0) == .main || tree.value(.role, of: $0) == "main" },
    ]
    for isDeclared in kinds {
      let declared = tree.nodes.indices.filter { tree.tag($0) != nil && !leftOut[$0] && isDeclared($0) }
      guard let best = declared.max(by: { measures.prose[$0] < measures.prose[$1] }) else { continue }
      if total > 0, measures.prose[best] * 100 >= total * Self.declaredShare, unlinkedShare(best) > Self.smallShare {
        return narrowed(best)
      }
    }
    return nil
  }

  private var descendedBody: Int? {
    guard total > 0, let start = tree.nodes.indices.first(where: { tree.tag($0) == .body }) else { return nil }
    let body = narrowed(start)
    return body == start ? nil : body
  }

  /// The innermost container that holds most of what `start` holds.
  private func narrowed(_ start: Int) -> Int {
    var best = start
    while let next = tree.children(of: best).first(where: holdsMost) { best = next }
    return best
  }

  private func holdsMost(_ index: Int) -> Bool {
    isContainer(index) && measures.prose[index] * 100 >= total * Self.mostOfProse && unlinkedShare(index) >= Self.articleShare
  }

  /// Whether an element holds lines and paragraphs, and is none.
  private func isContainer(_ index: Int) -> Bool {
    switch tree.tag(index) {
    case .div, .section, .article, .main, .table, .tbody, .tr, .td, .center, .header, .ul, .ol, .li, .blockquote, .figure, .aside,
      .footer,
      .span:
      measures.blocks[index] > 0 || measures.breaks[index] > 1
    default: false
    }
  }

  // MARK: Furniture

  private mutating func leaveOutFurniture() {
    for index in tree.nodes.indices where isFurniture(index) { leftOut[index] = true }
  }

  private func isFurniture(_ index: Int) -> Bool {
    guard let tag = tree.tag(index), tag != .html, tag != .body, tag != .head, !holdsBody(index), measures.text[index] > 0 else {
      return false
    }
    if tag == .nav || tag == .aside || tag == .footer, holds(index, atMost: Self.furnitureShare, of: total) { return true }
    if hints[index].contains(.furniture), !tag.isInline, holds(index, atMost: Self.namedFurnitureShare, of: total) { return true }
    guard measures.prose[index] == 0, measures.links[index] > 0 else { return false }
    if hints[index].contains(.gadget), !hints[index].contains(.aboutArticle) || measures.linkDensity(index) >= 30 { return true }
    return isContainer(index) && measures.links[index] >= 3 && measures.linkDensity(index) >= 70
  }

  private func holdsBody(_ index: Int) -> Bool {
    guard let body else { return false }
    return index <= body && body < tree.nodes[index].end
  }

  // MARK: What is around the body

  /// The title nearest above the body of the article, unless the body holds one.
  private func findHeadline(above body: Int) -> Int? {
    if tree.inside(body).contains(where: { tree.tag($0) == .h1 }) { return nil }
    let isTitle: [(Int) -> Bool] = [
      { tree.tag($0) == .h1 }, { hints[$0].contains(.title) && !tree.isInline($0) }, { tree.tag($0).map(\.isHeading) ?? false },
    ]
    for isTitle in isTitle {
      let found = (0..<body).last { isTitle($0) && measures.text[$0] >= 12 && !holdsBody($0) && !isLeftOut($0) }
      if let found { return found }
    }
    return nil
  }

  private func isLeftOut(_ index: Int) -> Bool { leftOut[index] || tree.ancestors(of: index).contains { leftOut[$0] } }

  private mutating func leaveOutSurroundings(of body: Int) {
    let end = tree.nodes[body].end
    for index in tree.nodes.indices where tree.nodes[index].content == .text && measures.text[index] > 0 {
      if index < body ? !belongsAbove(index, body) : index >= end && !belongsBehind(index, body) { leftOut[index] = true }
    }
  }

  /// Whether words above the body are its title, stand between the two, or say when it was published and by whom.
  private func belongsAbove(_ index: Int, _ body: Int) -> Bool {
    let block = measures.block[index]
    if isAboutArticle(block), measures.linkDensity(block) < 50 { return true }
    guard let headline else { return tree.nodes[block].parent == tree.nodes[body].parent && measures.linkDensity(block) < 50 }
    if index > headline { return index < tree.nodes[headline].end || measures.linkDensity(block) < 50 }
    return tree.nodes[block].parent == tree.nodes[headline].parent && measures.linked[block] == 0 && !holdsBody(block)
  }

  /// Whether words behind the body are a byline or the like, or go on in blocks like itself.
  private func belongsBehind(_ index: Int, _ body: Int) -> Bool {
    let block = measures.block[index]
    guard measures.linked[block] == 0 else { return false }
    if isNameless(body), isNameless(block), tree.nodes[block].parent == tree.nodes[body].parent { return true }
    guard measures.own[block] <= Self.mostLineBehind else { return false }
    return isAboutArticle(block) || tree.ancestors(of: block).prefix(2).contains(tree.nodes[body].parent)
  }

  private func isNameless(_ index: Int) -> Bool {
    tree.value(.class, of: index) == nil && tree.value(.id, of: index) == nil && !(tree.tag(index)?.isCell ?? false)
  }

  private func isAboutArticle(_ block: Int) -> Bool {
    hints[block].contains(.aboutArticle) || tree.tag(block) == .time
      || tree.children(of: block).contains { hints[$0].contains(.aboutArticle) || tree.tag($0) == .time }
  }
}

extension MarkupTree {
  fileprivate func isInline(_ index: Int) -> Bool { tag(index)?.isInline ?? true }
}
