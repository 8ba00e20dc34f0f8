/// A way to write facts: one or more tables, each a file of its own, into which workers render their articles apart.
///
/// What a record is rendered to depends on that record alone, so the tables are the same whoever rendered what.
package protocol FactFormat: Sendable {
  /// The names of the files, in the order of all chunks below.
  var fileNames: [String] { get }
  /// What each file begins with.
  var headers: [[UInt8]] { get }

  /// What `records` add to each of the files.
  func render(_ records: [FactRecord]) -> [[UInt8]]
}
