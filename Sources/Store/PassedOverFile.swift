/// What was found and is no article.
package struct PassedOverFile: Sendable, Hashable {
  package var name: String
  package var code: String
  package var message: String
  /// Whether nobody has to look at it.
  package var isRoutine: Bool

  package init(name: String, code: String, message: String, isRoutine: Bool) {
    self.name = name
    self.code = code
    self.message = message
    self.isRoutine = isRoutine
  }
}
