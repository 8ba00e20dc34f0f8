/// A file of a drop before it is read, for whoever wants to know whether it has to be.
package struct DropFile: Sendable, Hashable {
  /// Where it lies below the drop.
  package var key: String
  /// Tells this state of the file, and of what stands beside it, from every other: when it was written, how long it is,
  /// which file it is. Nil for what is no file, or is not there any more.
  package var state: String?
  /// When it, or what stands beside it, was written last, in seconds since 1970.
  package var written: Int
}
