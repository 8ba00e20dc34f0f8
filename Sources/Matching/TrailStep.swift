/// A step of a way that captures need: where something opened, closed, or which mention was stepped over.
struct TrailStep {
  enum Kind {
    case open(name: Int32, side: UInt8)
    case close(name: Int32)
    case mention(Int32)
    case itemStart, itemEnd
    case enter(element: Int32)
    case leave
  }

  var kind: Kind
  var position: Int32
  var previous: Int32
}
