/// Where something lies in a drop: the names of the containers around it, `!/` between them, as in `a.zip!/b.tar.gz!/c.txt`.
struct ContainerPlace {
  /// The key of the container itself, as messages name it.
  let path: String
  /// How many containers stand around what is here.
  let depth: Int

  func inside(_ name: String) -> ContainerPlace {
    ContainerPlace(path: member(name), depth: depth + 1)
  }

  func member(_ name: String) -> String { "\(path)!/\(name)" }
}
