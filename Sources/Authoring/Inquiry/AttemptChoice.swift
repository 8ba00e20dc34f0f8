import DocumentModel

/// Chooses the attempt that its author wants to hear of: the one that comes furthest with one change, where a change that
/// only mends the spelling counts for more.
struct AttemptChoice {
  let article: TracedReading
  /// Of mentions that patterns make and that were wanted, by type and start, how far they came.
  var deeper: [Int32: [Int32: MatchAttempt]] = [:]
  /// Only attempts whose worth is within this of the best can still win by their spelling.
  private static let spread = 22

  func best(of attempts: [MatchAttempt]) -> MatchAttempt? {
    guard let most = attempts.map(\.worth).max() else { return nil }
    let candidates = attempts.filter { $0.worth >= most - Self.spread }
    var best: (attempt: MatchAttempt, worth: Int)?
    for attempt in candidates {
      let worth = worth(attempt)
      if best.map({ worth > $0.worth }) ?? true { best = (attempt, worth) }
    }
    return best?.attempt
  }

  /// The best attempt from each start at which there is one worth telling.
  func bestByStart(_ attempts: [MatchAttempt]) -> [Int32: MatchAttempt] {
    Dictionary(grouping: attempts, by: \.start).compactMapValues(best).filter { isBegun($0.value) }
  }

  /// Whether words of the pattern stand there, be they misspelt.
  private func isBegun(_ attempt: MatchAttempt) -> Bool {
    attempt.mend == .allowing || attempt.ownMerit > 0 || spelling(attempt) > 0
  }

  /// Whether the sentence has anything of the pattern, or words that were meant to be of it.
  func isTelling(_ attempt: MatchAttempt) -> Bool {
    isBegun(attempt) || attempt.holds && attempt.merit > 0
  }

  func worth(_ attempt: MatchAttempt) -> Int { attempt.worth + spelling(attempt) }

  func spelling(_ attempt: MatchAttempt) -> Int {
    guard attempt.mended >= 0, case .replacing = attempt.mend else { return 0 }
    let wanted = attempt.wanted[attempt.mended]
    if wanted.refusal == .withoutCapitals { return 10 }
    if case .noMention(let type) = wanted.refusal, deeper[type]?[attempt.stop] != nil { return 8 }
    guard let nearest = NearestPhrase(wanted, of: attempt, in: article) else { return 0 }
    return (attempt.holds ? 20 : 12) - 3 * nearest.nearness.letters
  }
}
