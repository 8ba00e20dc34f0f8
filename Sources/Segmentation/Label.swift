import DocumentModel

/// What a line says of itself and of the lines behind it.
struct Label {
  enum Reach {
    /// This line alone, and short lines directly behind it.
    case box
    /// Everything to the end, once the text has begun.
    case end
    /// This line alone.
    case line
  }

  var zone: Zone
  var reach: Reach
}
