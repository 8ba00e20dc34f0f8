/// A number as read from the words: thousands dots, decimal commas and number words resolved.
package struct NumberValue: Hashable, Sendable {
  package var value: Double
  package var comparator: Comparator?

  package init(_ value: Double, _ comparator: Comparator? = nil) {
    self.value = value
    self.comparator = comparator
  }
}
