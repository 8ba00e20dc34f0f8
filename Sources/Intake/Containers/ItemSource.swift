/// Something that gives the items of a container, nil at its end.
protocol ItemSource: AnyObject {
  func next() -> ContainerItem?
}
