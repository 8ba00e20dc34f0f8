/// What the stages around matching read of a rule pack by name, so that a check can tell what nothing uses.
package struct OutsideNames: Sendable {
  /// Classes whose names start with a small letter (`page.opener`).
  package var lists: Set<String>
  /// Classes and mentions whose values others know how to compose (`Place`).
  package var types: Set<String>

  package init(lists: Set<String>, types: Set<String>) {
    self.lists = lists
    self.types = types
  }
}
