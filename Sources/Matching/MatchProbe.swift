/// Looks on while patterns run, for those who ask why something was not found.
///
/// What a state would have taken is said by its transitions; `PatternInfo.states` tells whose state it is.
protocol MatchProbe {
  /// A way stands in its state at a position, and goes on from there where it can.
  mutating func visited(_ thread: PatternThread, at position: Int)
}

/// Looks at nothing, and costs nothing.
struct NoProbe: MatchProbe {
  @inline(__always) mutating func visited(_ thread: PatternThread, at position: Int) {}
}
