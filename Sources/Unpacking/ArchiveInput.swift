/// Where an archive's bytes come from.
package protocol ArchiveInput: AnyObject {
  /// The next bytes, at most `count`; none at the end. Nil where they cannot be read.
  func read(_ count: Int) -> [UInt8]?
  /// Goes to the byte at `offset`; false where that is not possible.
  func seek(to offset: Int) -> Bool
  /// How many bytes there are, where one can go to any of them; nil where they come once.
  var seekableSize: Int? { get }
}
