/// One run as the store has it, by the numbers of its rows.
package struct Run: Sendable, Hashable {
  package let id: Int64
  package let dropFolder: Int64
  let program: Int64
  let pack: Int64
}
