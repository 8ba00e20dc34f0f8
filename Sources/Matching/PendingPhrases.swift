import DocumentModel

/// The phrases of quiet classes in one sentence, by class, until somebody asks for them.
struct PendingPhrases {
  private struct Phrase {
    var first: Int32
    var end: Int32
    var entry: Int32
    /// The next of the same type; -1 ends a chain.
    var next: Int32
  }

  /// The phrases of a type; valid where the stamp is this sentence's.
  private struct Chain {
    var stamp = -1
    var first: Int32 = -1
    var last: Int32 = -1
  }

  private var phrases: [Phrase] = []
  private var chains: [Chain]
  private var stamp = 0

  init(types: Int) { chains = [Chain](repeating: Chain(), count: types) }

  /// Forgets the last sentence.
  mutating func begin() {
    stamp += 1
    phrases.removeAll(keepingCapacity: true)
  }

  mutating func add(type: Int32, first: Int32, end: Int32, entry: Int32) {
    let number = Int32(phrases.count)
    phrases.append(Phrase(first: first, end: end, entry: entry, next: -1))
    if chains[Int(type)].stamp == stamp {
      phrases[Int(chains[Int(type)].last)].next = number
      chains[Int(type)].last = number
    } else {
      chains[Int(type)] = Chain(stamp: stamp, first: number, last: number)
    }
  }

  /// Makes mentions of the phrases that are these words, where nobody has asked for their types; the sentence is done then.
  mutating func take(over tokens: Range<Int>, into lattice: inout Lattice) {
    for type in chains.indices where chains[type].stamp == stamp {
      var number = chains[type].first
      while number >= 0 {
        let phrase = phrases[Int(number)]
        if Int(phrase.first) == tokens.lowerBound, Int(phrase.end) == tokens.upperBound {
          lattice.add(Mention(type: Int32(type), first: phrase.first, end: phrase.end, value: .entry(phrase.entry)))
        }
        number = phrase.next
      }
    }
  }

  /// Makes mentions of all phrases of a type, once.
  mutating func take(_ type: Int32, into lattice: inout Lattice) {
    guard chains[Int(type)].stamp == stamp else { return }
    var number = chains[Int(type)].first
    chains[Int(type)].stamp = -1
    while number >= 0 {
      let phrase = phrases[Int(number)]
      lattice.add(Mention(type: type, first: phrase.first, end: phrase.end, value: .entry(phrase.entry)))
      number = phrase.next
    }
  }
}
