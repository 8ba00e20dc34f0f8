import DocumentModel
import RuleProgram

/// Reads captures off the trail of an accepted way.
struct TrailReader {
  /// The captures of one way, with the token ranges of its list's items.
  struct Reading {
    var captures: [Capture] = []
    var items: [Range<Int32>] = []
    /// In the order in which the way entered them; none unless the pack is traced.
    var elements: [ElementSpan] = []
  }

  fileprivate struct Open {
    var name: Int32
    var side: Capture.Side
    var position: Int32
    var mention: Int32 = -1
    var mentionStart: Int32 = -1
    /// Mentions stepped over since; a capture is one mention only when it is exactly that.
    var count = 0
  }

  /// - Parameter openEnd: where the way stands, if it is not at its end: so far reach the elements that it has not left.
  static func read(_ last: Int32, of trail: [TrailStep], lattice: Lattice, openEnd: Int32? = nil) -> Reading {
    var steps: [TrailStep] = []
    var index = last
    while index >= 0 {
      steps.append(trail[Int(index)])
      index = trail[Int(index)].previous
    }
    var reading = Reading()
    var open: [Open] = []
    var item: Int32 = -1
    var itemStart: Int32 = 0
    var entered: [Int] = []
    for step in steps.reversed() {
      switch step.kind {
      case .noted(.open(let name, let side)): open.append(Open(name: name, side: side, position: step.position))
      case .mention(let mention):
        for index in open.indices {
          open[index].mention = mention
          open[index].mentionStart = step.position
          open[index].count += 1
        }
        if let index = entered.last { reading.elements[index].mention = mention }
      case .noted(.close(let name)):
        guard let index = open.lastIndex(where: { $0.name == name }) else { continue }
        let capture = open.remove(at: index).capture(to: step.position, item: item, lattice)
        if let capture { reading.captures.append(capture) }
      case .noted(.itemStart):
        item = Int32(reading.items.count)
        itemStart = step.position
      case .noted(.itemEnd):
        reading.items.append(itemStart..<step.position)
        item = -1
      case .noted(.enter(let element)):
        let depth = Int32(entered.count)
        entered.append(reading.elements.count)
        reading.elements.append(ElementSpan(element: element, first: step.position, end: step.position, depth: depth))
      case .noted(.leave):
        if let index = entered.popLast() { reading.elements[index].end = step.position }
      }
    }
    if let openEnd { for index in entered { reading.elements[index].end = openEnd } }
    reading.captures.sort { ($0.first, $0.end, $0.name) < ($1.first, $1.end, $1.name) }
    return reading
  }
}

extension TrailReader.Open {
  /// Nothing where the captured part stepped over no token.
  fileprivate func capture(to end: Int32, item: Int32, _ lattice: Lattice) -> Capture? {
    guard end > position else { return nil }
    let isWhole = count == 1 && mentionStart == position && lattice.end(of: mention) == end
    return Capture(
      name: name, first: position, end: end, mention: isWhole ? mention : -1, item: item,
      side: side)
  }
}
