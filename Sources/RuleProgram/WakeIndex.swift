/// Patterns by the words and by the types that they ask for: two flat tables, so that a look-up is two loads.
package struct WakeIndex: Sendable {
  package let always: [Int32]
  package let capitals: [Int32]
  package let digits: [Int32]
  private let words: Table
  private let types: Table

  init(_ wakes: [Wake], words: Int, types: Int) {
    always = wakes.indices.filter { wakes[$0].always }.map(Int32.init)
    capitals = wakes.indices.filter { wakes[$0].capitals }.map(Int32.init)
    digits = wakes.indices.filter { wakes[$0].digits }.map(Int32.init)
    self.words = Table(wakes.map(\.words), keys: words)
    self.types = Table(wakes.map(\.types), keys: types)
  }

  /// Indices into `patterns(…)` of those that ask for a word.
  package func range(ofWord word: Int32) -> Range<Int> { words.range(of: word) }
  package func range(ofType type: Int32) -> Range<Int> { types.range(of: type) }
  package func wordPattern(_ index: Int) -> Int32 { words.patterns[index] }
  package func typePattern(_ index: Int) -> Int32 { types.patterns[index] }

  private struct Table: Sendable {
    var offsets: [Int32]
    var patterns: [Int32] = []

    init(_ keysOfPatterns: [[Int32]], keys: Int) {
      var lists = [[Int32]](repeating: [], count: keys)
      for (pattern, keys) in keysOfPatterns.enumerated() { for key in keys { lists[Int(key)].append(Int32(pattern)) } }
      offsets = [0]
      for list in lists {
        patterns += list
        offsets.append(Int32(patterns.count))
      }
    }

    func range(of key: Int32) -> Range<Int> { Int(offsets[Int(key)])..<Int(offsets[Int(key) + 1]) }
  }
}
