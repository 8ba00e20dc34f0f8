/// Finds what stands between the last line of a page and the first of the next: the page's number, heads and feet that are
/// the same on most pages, and blank lines.
///
/// Pages are told by form feeds or, without them, by numbers with their total that go up by one (`Trang 3/12`). A number
/// alone on a line is that of a page beside a form feed only; elsewhere it may be a figure.
struct PageBreaks {
  private(set) var skipped: [Range<Int>] = []

  /// Lines at the top and at the bottom of a page that may be furniture.
  private static let mostFurniture = 3
  /// Bytes of a line with a page's number.
  private static let longestMark = 32

  init(_ lines: [LayoutLine], _ bytes: borrowing Span<UInt8>) {
    let hasPages = lines.contains { $0.opensPage }
    let isFurniture = hasPages ? Self.furniture(lines, bytes) : Self.numbersWithTotal(lines, bytes)
    guard hasPages || isFurniture.contains(true) else { return }
    var end = 0
    var isTorn = false
    for (index, line) in lines.enumerated() {
      if line.opensPage { isTorn = true }
      if isFurniture[index] {
        isTorn = true
        continue
      }
      if isTorn { skipped.append(end..<line.text.lowerBound) }
      isTorn = false
      end = line.text.upperBound
    }
    if isTorn { skipped.append(end..<bytes.count) }
  }

  // MARK: With form feeds

  private static func furniture(_ lines: [LayoutLine], _ bytes: borrowing Span<UInt8>) -> [Bool] {
    var isFurniture = [Bool](repeating: false, count: lines.count)
    let starts = [0] + lines.indices.filter { lines[$0].opensPage && $0 > 0 }
    let pages = zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
    for isTop in [true, false] {
      var pagesWith: [Words: Int] = [:]
      for page in pages {
        for (depth, line) in edge(page, atTop: isTop).enumerated() {
          pagesWith[Words(lines[line], bytes, depth), default: 0] += 1
        }
      }
      // What heads the first page may be the title that heads the others.
      for page in isTop ? pages.dropFirst() : pages[...] {
        for (depth, line) in edge(page, atTop: isTop).enumerated() {
          let isOnMost = (pagesWith[Words(lines[line], bytes, depth)] ?? 0) * 2 > pages.count && pages.count > 1
          guard isOnMost || PageMark(lines[line].text, in: bytes) != nil else { break }
          isFurniture[line] = true
        }
      }
    }
    return isFurniture
  }

  /// What heads and feet are compared by: their words, and in the outermost line no figures, of which one is the page's.
  private struct Words: Hashable {
    private var bytes: [UInt8] = []
    private var depth: Int

    init(_ line: LayoutLine, _ text: borrowing Span<UInt8>, _ depth: Int) {
      self.depth = depth
      for index in line.text.prefix(200) {
        let isFigure = depth == 0 && text[index] &- 0x30 < 10
        if !isFigure || bytes.last != 0x30 { bytes.append(isFigure ? 0x30 : text[index]) }
      }
    }
  }

  /// The lines at an edge of a page, from the edge inwards; never all of them.
  private static func edge(_ page: Range<Int>, atTop: Bool) -> [Int] {
    let count = min(mostFurniture, page.count - 1)
    guard count > 0 else { return [] }
    return atTop ? Array(page.prefix(count)) : page.suffix(count).reversed()
  }

  // MARK: Without form feeds

  private static func numbersWithTotal(_ lines: [LayoutLine], _ bytes: borrowing Span<UInt8>) -> [Bool] {
    var isFurniture = [Bool](repeating: false, count: lines.count)
    var last: (line: Int, mark: PageMark)?
    for (index, line) in lines.enumerated() where line.text.count <= longestMark {
      guard let mark = PageMark(line.text, in: bytes), mark.hasWord, let total = mark.total, mark.number <= total
      else { continue }
      if let last, last.mark.total == total, last.mark.number + 1 == mark.number {
        isFurniture[last.line] = true
        isFurniture[index] = true
      }
      last = (index, mark)
    }
    return isFurniture
  }
}
