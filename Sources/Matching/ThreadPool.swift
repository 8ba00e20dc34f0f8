/// A way through a pattern that is still open at some position.
struct PatternThread {
  var state: Int32
  /// The token where the way began.
  var start: Int32
  /// What the way has skipped: twice the tokens in gaps, and what was optional.
  var cost: Int32
  /// The newest of its captures in the trail.
  var trail: Int32
}

/// A step of a way that captures need: where something opened, closed, or which mention was stepped over.
struct TrailStep {
  enum Kind {
    case open(name: Int32, side: UInt8)
    case close(name: Int32)
    case mention(Int32)
    case itemStart, itemEnd
  }

  var kind: Kind
  var position: Int32
  var previous: Int32
}

/// Where a pattern was found to hold.
struct Accept {
  var pattern: Int32
  var rank: Int32
  var start: Int32
  var end: Int32
  var cost: Int32
  var trail: Int32
}
