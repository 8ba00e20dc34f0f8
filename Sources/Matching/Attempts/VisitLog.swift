/// Keeps every way that stood in some state, with the position.
struct VisitLog: MatchProbe {
  struct Visit {
    var thread: PatternThread
    var position: Int
  }

  private(set) var visits: [Visit] = []

  mutating func visited(_ thread: PatternThread, at position: Int) {
    visits.append(Visit(thread: thread, position: position))
  }
}
