package import DocumentModel

/// What a way notes down before it takes a transition.
package enum Action: Sendable, Hashable, BitwiseCopyable {
  case open(name: Int32, side: Capture.Side)
  case close(name: Int32)
  /// An item of a list starts, or ends, here.
  case itemStart
  case itemEnd
  /// The way enters, or leaves, an element of the pattern; only in traced packs.
  case enter(element: Int32)
  case leave(element: Int32)
}
