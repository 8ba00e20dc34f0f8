/// Gives one item and no other.
final class SingleItem: ItemSource {
  private var item: ContainerItem?

  init(_ item: ContainerItem) {
    self.item = item
  }

  func next() -> ContainerItem? {
    defer { item = nil }
    return item
  }
}
