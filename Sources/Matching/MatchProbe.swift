/// Looks on while patterns run, for those who ask why something was not found.
///
/// What a state would have taken is said by its transitions; `PatternInfo.states` tells whose state it is.
protocol MatchProbe {
  /// A way that began at `start` stands in a state at a position; `count` transitions could be taken from there.
  mutating func visited(state: Int32, position: Int, start: Int, took count: Int)
}

/// Looks at nothing, and costs nothing.
struct NoProbe: MatchProbe {
  @inline(__always) mutating func visited(state: Int32, position: Int, start: Int, took count: Int) {}
}
