/// One way on from a state.
package struct Transition: Sendable, Hashable, BitwiseCopyable {
  package var test: TokenTest
  /// The state behind what the test steps over; -1 where the pattern holds.
  package var next: Int32
  /// What was left out on the way: twice the tokens in gaps, and what is optional.
  package var cost: Int32
  /// Of two ways equally cheap, the one that came by the lower number goes on: the order of the alternatives.
  package var preference: Int32
  /// Ranges of the stratum's guards and actions.
  package var firstGuard: Int32
  package var endGuard: Int32
  package var firstAction: Int32
  package var endAction: Int32

  package init(
    test: TokenTest, next: Int32, cost: Int32, preference: Int32, guards: Range<Int32>, actions: Range<Int32>
  ) {
    self.test = test
    self.next = next
    self.cost = cost
    self.preference = preference
    firstGuard = guards.lowerBound
    endGuard = guards.upperBound
    firstAction = actions.lowerBound
    endAction = actions.upperBound
  }
}
