import DocumentModel
import RuleProgram

/// The way through a pattern as its author would tell it: which words satisfied which elements, in the author's words.
///
/// What says nothing is left out: sequences, groups and choices go up into what they are made of, options that were not
/// taken and looks that stepped over nothing are not mentioned, and a capture stands for what it captured.
struct ElementTree {
  private struct Node {
    var span: ElementSpan
    var children: [Node] = []
  }

  /// An element that is told, and the words that satisfied it.
  fileprivate struct Line {
    var tokens: Range<Int>
    var label: String
    var location: SourceLocation
    var mention: Int32 = -1
    /// Whether any word of this look would have done, so that it says nothing of its own.
    var isBare = false
    var children: [Line] = []
  }

  let article: TracedReading
  /// Items of lists are only told where they share a token with these.
  var limits: Range<Int>?

  func nodes(_ elements: [ElementSpan]) -> [ExplanationNode] {
    var rest = elements[...]
    return tree(&rest, depth: 0).flatMap(lines).map(node)
  }

  private func tree(_ rest: inout ArraySlice<ElementSpan>, depth: Int32) -> [Node] {
    var nodes: [Node] = []
    while let span = rest.first, span.depth >= depth {
      rest.removeFirst()
      nodes.append(Node(span: span, children: tree(&rest, depth: depth + 1)))
    }
    return nodes
  }

  private func lines(_ node: Node) -> [Line] {
    let element = article.pack.elements[Int(node.span.element)]
    let tokens = node.span.tokens
    let isOutside = limits.map { !$0.overlaps(tokens) } ?? false
    if tokens.isEmpty || isOutside && (element.kind == .item || element.kind == .separator) { return [] }
    var line = Line(tokens: tokens, label: element.text, location: element.location, mention: node.span.mention)
    line.isBare = element.kind == .name && node.children.isEmpty && line.mention < 0
    let children = node.children.flatMap(lines)
    switch element.kind {
    case .phrase, .gap: return [line]
    case .capture, .name: return [children.isEmpty ? line : line.holding(children)]
    default: return children.isEmpty ? [line] : children
    }
  }

  /// `“hơn 88”  count:Number → > 88`
  private func node(_ line: Line) -> ExplanationNode {
    let story = MentionStory(article: article)
    let says = line.mention < 0 ? nil : story.says(line.mention)
    let below = line.mention < 0 ? [] : story.children(of: line.mention)
    let entry = line.mention < 0 ? nil : article.entryLocation(article.mention(line.mention).value)
    return ExplanationNode(
      .element, "\(article.quoted(line.tokens))  \(line.label)\(says.map { " → \($0)" } ?? "")",
      words: article.place(line.tokens), at: entry ?? line.location, children: line.children.map(node) + below)
  }
}

extension ElementTree.Line {
  /// A capture or a definition with what it holds; where that is one thing, they are one line.
  fileprivate func holding(_ children: [Self]) -> Self {
    var line = self
    if children.allSatisfy(\.isBare) {
      line.isBare = label.first?.isUppercase ?? false
      return line
    }
    guard children.count == 1, children[0].tokens == tokens else {
      line.children = children
      return line
    }
    let inner = children[0]
    line.children = inner.children
    line.mention = inner.mention
    if !label.hasSuffix(inner.label) { line.label = "\(label) = \(inner.label)" }
    return line
  }
}
