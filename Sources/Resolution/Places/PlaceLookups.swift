/// The names that were looked up among the administrative units while an article was resolved, as `KeyFolding` folds them.
final class PlaceLookups {
  private(set) var names: Set<String> = []

  func note(_ name: String) { names.insert(name) }
}
