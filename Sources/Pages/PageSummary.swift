/// What a page holds.
package struct PageSummary: Sendable, Hashable {
  package internal(set) var articles = 0
  package internal(set) var facts = 0
  package internal(set) var undisplayed: [PageData.Undisplayed] = []
}
