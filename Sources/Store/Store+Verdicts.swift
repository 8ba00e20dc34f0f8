extension Store {
  /// What is to be done with this content at this place, as the store is now. Any number of workers may ask at once.
  package func verdict(
    on content: Sighting.Content, at key: String, _ ledger: Ledger, isLastPass: Bool
  ) throws(StoreError) -> Verdict {
    try read { try ledger.verdict(on: content, at: key, isLastPass: isLastPass, in: $0) }
  }
}
