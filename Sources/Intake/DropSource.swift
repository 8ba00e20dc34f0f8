/// One of the PATHs of a drop, or all that are files, with the entry that comes next.
struct DropSource: Sendable {
  private var walk: FolderWalk?
  /// What is left of the files that were named, the next one last.
  private var named: [FolderWalk.Entry] = []
  private(set) var head: FolderWalk.Entry?

  init(_ walk: FolderWalk) {
    self.walk = walk
    advance()
  }

  /// Files that were named; equal names stay in their order.
  init(named: [FolderWalk.Entry]) {
    let order = named.indices.sorted { a, b in
      named[a].name == named[b].name ? a > b : named[b].name.lexicographicallyPrecedes(named[a].name)
    }
    self.named = order.map { named[$0] }
    advance()
  }

  func precedes(_ other: DropSource) -> Bool {
    guard let mine = head?.name, let others = other.head?.name else { return head != nil }
    return mine.lexicographicallyPrecedes(others)
  }

  mutating func take() -> FolderWalk.Entry? {
    defer { advance() }
    return head
  }

  private mutating func advance() {
    head = walk?.next() ?? named.popLast()
  }
}
