/// The names in one folder in the order in which their articles come, kept in one buffer: a folder may hold a hundred
/// thousand.
///
/// A name stands where the paths below it stand among all paths: that of a folder as if it ended in `/`, that of a
/// container as if it ended in `!/`. So a walk gives paths in the order of their bytes, though it never holds them all.
struct FolderNames: Sendable {
  struct Entry: Hashable, Sendable {
    var name: [UInt8]
    var isFolder: Bool
  }

  private var bytes: [UInt8] = []
  /// Where each name starts in `bytes`; behind it stands the mark of what it names.
  private var starts: [UInt32] = []

  /// - Parameter next: gives the names in any order, and nil behind the last.
  init<Failure: Error>(next: () throws(Failure) -> Entry?) throws(Failure) {
    while let entry = try next() {
      starts.append(UInt32(clamping: bytes.count))
      bytes += entry.name
      bytes += Self.mark(of: entry)
    }
    sort()
  }

  var count: Int { starts.count }

  subscript(index: Int) -> Entry {
    let marked = marked(index)
    let isFolder = marked.last == Self.slash && marked.dropLast().last != Self.bang
    let extra = marked.last != Self.slash ? 0 : isFolder ? 1 : 2
    return Entry(name: Array(marked.dropLast(extra)), isFolder: isFolder)
  }

  /// Whether there is a file of this name that is no container.
  func contains(file name: [UInt8]) -> Bool {
    let index = firstIndex(notBefore: name[...])
    return index < count && marked(index).elementsEqual(name)
  }

  /// Whether there is something else than a companion that a companion of this stem can belong to.
  func hasArticle(ofStem stem: [UInt8]) -> Bool {
    var index = firstIndex(notBefore: stem[...])
    while index < count, marked(index).starts(with: stem) {
      let entry = self[index]
      if !entry.isFolder, !FilePath(entry.name).isCompanion, FilePath.stem(of: entry.name) == stem { return true }
      index += 1
    }
    return false
  }

  private func marked(_ index: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[index])..<(index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count)]
  }

  private func firstIndex(notBefore name: ArraySlice<UInt8>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if marked(middle).lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func sort() {
    let order = starts.indices.sorted { marked($0).lexicographicallyPrecedes(marked($1)) }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    var sortedStarts: [UInt32] = []
    sortedStarts.reserveCapacity(order.count)
    for index in order {
      sortedStarts.append(UInt32(clamping: sorted.count))
      sorted += marked(index)
    }
    (bytes, starts) = (sorted, sortedStarts)
  }

  private static func mark(of entry: Entry) -> [UInt8] {
    entry.isFolder ? [slash] : FileKind(of: FilePath(entry.name)) == .container ? [bang, slash] : []
  }

  private static let slash = UInt8(ascii: "/")
  private static let bang = UInt8(ascii: "!")
}
