package import Intake
package import Pipeline
package import Store

/// What a worker made of one thing that a drop holds.
package struct RunOutcome: Sendable {
  package enum Result: Sendable {
    case sighting(Sighting)
    case passedOver(PassedOver)
    /// The store does not answer: the run cannot go on.
    case failure(StoreError)
  }

  package var result: Result
  package var tally: Tally
}
