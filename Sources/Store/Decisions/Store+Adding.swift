extension Store {
  /// Keeps a fact that somebody has added, as a decision of its own; one that they have added before is not kept again.
  /// - Returns: the number of the decision, nil where it was there already; or why it cannot be kept.
  package func add(_ fact: AddedFact, by reviewer: Reviewer) throws(StoreError) -> Result<Int64?, DecisionRefusal> {
    try write { db in
      do {
        return .success(try AddedFactWriter(db, reviewer).write(fact))
      } catch let refusal as DecisionRefusal {
        return .failure(refusal)
      }
    }
  }
}
