/// What one thread of a batch does with its share of the inputs, with scratch of its own that no other thread sees.
package protocol BatchWorker: ~Copyable, SendableMetatype {
  associatedtype Input: Sendable
  associatedtype Output: Sendable

  /// What is made of one input. It must depend on that input alone, whatever the worker has seen before.
  mutating func process(_ input: Input) -> Output
}
