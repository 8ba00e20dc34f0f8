import CGumbo

/// The calls to Gumbo, and with them all that is unsafe in this module.
///
/// Gumbo fails only when memory is exhausted, where Swift itself stops too: hence the precondition.
enum Gumbo {
  /// Parses what the guard has made of a page of less than 2^31 bytes.
  static func parse(_ guarded: [UInt8]) -> MarkupTree {
    guarded.withUnsafeBufferPointer { bytes in
      guard let page = cgumbo_open(bytes.baseAddress, bytes.count) else { preconditionFailure("no memory for the page's tree") }
      defer { cgumbo_close(page) }
      var (nodeCount, attributeCount): (Int32, Int32) = (0, 0)
      let nodes = UnsafeBufferPointer(start: cgumbo_nodes(page, &nodeCount), count: Int(nodeCount))
      let attributes = UnsafeBufferPointer(start: cgumbo_attributes(page, &attributeCount), count: Int(attributeCount))
      return MarkupTree(nodes: nodes.map(node), attributes: attributes.map(attribute))
    }
  }

  /// Resolves the character reference that `bytes` open with; nil where there is none.
  static func reference(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], count: Int)? {
    var consumed: Int32 = 0
    let text = [UInt8](unsafeUninitializedCapacity: 16) { text, count in
      var textCount: Int32 = 0
      consumed = bytes.withUnsafeBufferPointer {
        cgumbo_reference($0.baseAddress, Int32(clamping: $0.count), text.baseAddress, &textCount)
      }
      count = Int(textCount)
    }
    return consumed > 0 ? (text, Int(consumed)) : nil
  }

  private static func node(_ node: cgumbo_node) -> MarkupTree.Node {
    let content: MarkupTree.Content = node.tag < 0 ? .text : .element(tags[Int(node.tag)])
    return MarkupTree.Node(
      content: content, parent: Int(node.parent), end: Int(node.end), source: Int(node.sourceStart)..<Int(node.sourceEnd),
      attributes: Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount))
  }

  private static func attribute(_ attribute: cgumbo_attribute) -> MarkupTree.Attribute? {
    guard let name = AttributeName(rawValue: String(cString: attribute.name)) else { return nil }
    return MarkupTree.Attribute(name: name, value: String(cString: attribute.value))
  }

  /// By Gumbo's numbers. What it does not know is a link: the guard names links so, and lets nothing else through.
  private static let tags: [MarkupTag] = {
    var tags = [MarkupTag](repeating: .a, count: 512)
    for tag in MarkupTag.allCases where tag != .a { tags[Int(cgumbo_tag(tag.rawValue))] = tag }
    return tags
  }()
}
