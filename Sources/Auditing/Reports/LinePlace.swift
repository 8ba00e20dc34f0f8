/// A place in a file as editors take it; both count from 1, columns in code points.
package struct LinePlace: Sendable, Hashable {
  package var line: Int
  package var column: Int
}
