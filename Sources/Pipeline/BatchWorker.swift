package import Intake

/// What one thread of a batch does with its share of the inputs, with scratch of its own that no other thread sees.
package protocol BatchWorker: ~Copyable, SendableMetatype {
  associatedtype Input: Sendable
  associatedtype Output: Sendable

  /// What is made of one input. It must depend on that input alone, whatever the worker has seen before.
  mutating func process(_ input: Input) -> Output

  /// Bytes that an input keeps in memory until it is processed.
  static func heldBytes(by input: Input) -> Int
}

extension BatchWorker where Self: ~Copyable {
  package static func heldBytes(by input: Input) -> Int { 0 }
}

extension BatchWorker where Self: ~Copyable, Input == DropItem {
  package static func heldBytes(by item: DropItem) -> Int { item.heldBytes }
}
