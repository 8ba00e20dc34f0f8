/// Gathers figures by the words beside them.
///
/// What is counted stands behind a figure; where nothing does, the words before it tell what it is. Two words make a
/// group where at least two figures share them, or where the lexicon has them as a phrase; else the nearest one does.
struct ContextTally: Sendable {
  private struct Key: Hashable {
    var kind: String
    var isBehind: Bool
    var words: [String]
  }

  /// How many quotes are kept of a group.
  private let quotes: Int
  private var groups: [Key: ContextGroup] = [:]

  init(quotes: Int) { self.quotes = quotes }

  /// - Parameter article: the number of the figure's article.
  mutating func add(_ figure: AuditedFigure, of article: Int) {
    let isBehind = !figure.context.behind.isEmpty
    let words = isBehind ? figure.context.behind : figure.context.before
    let shared = words.first?.isEntry == true ? Array(words.prefix(1)) : words
    let others = isBehind ? figure.context.before : figure.context.behind
    let key = Key(kind: figure.kind, isBehind: isBehind, words: shared.map(\.key) + (words.first?.isEntry == true ? [""] : []))
    groups[key, default: ContextGroup(pattern: Self.pattern(figure.kind, shared.map(\.text), isBehind))]
      .add(figure, of: article, neighbour: others.first?.text, keeping: quotes)
  }

  /// What is in most articles stands first, then what is most frequent.
  var ranked: [ContextGroup] {
    joined.map(Self.named).sorted { a, b in
      a.articleCount != b.articleCount ? a.articleCount > b.articleCount : a.count != b.count ? a.count > b.count : a.pattern < b.pattern
    }
  }

  /// Pairs of words that stand beside one figure alone go to the nearer word's group.
  private var joined: [ContextGroup] {
    var joined: [Key: ContextGroup] = [:]
    for (key, group) in groups.sorted(by: { Self.precedes($0.key, $1.key) }) {
      guard key.words.count == 2, group.count == 1, key.words[1] != "", let figure = group.quotes.first else {
        joined[key, default: ContextGroup(pattern: group.pattern)].add(group, keeping: quotes)
        continue
      }
      let words = key.isBehind ? figure.context.behind : figure.context.before
      let shorter = Key(kind: key.kind, isBehind: key.isBehind, words: [key.words[0]])
      joined[shorter, default: ContextGroup(pattern: Self.pattern(key.kind, [words[0].text], key.isBehind))].add(group, keeping: quotes)
    }
    return Array(joined.values)
  }

  /// A figure that shares its words with no other is told by all of them.
  private static func named(_ group: ContextGroup) -> ContextGroup {
    guard group.count == 1, let figure = group.quotes.first else { return group }
    let isBehind = !figure.context.behind.isEmpty
    let words = isBehind ? figure.context.behind : figure.context.before
    var group = group
    group.pattern = pattern(figure.kind, words.map(\.text), isBehind)
    return group
  }

  private static func precedes(_ one: Key, _ other: Key) -> Bool {
    (one.kind, one.isBehind ? 1 : 0, one.words.joined(separator: " ")) < (other.kind, other.isBehind ? 1 : 0, other.words.joined(separator: " "))
  }

  private static func pattern(_ kind: String, _ words: [String], _ isBehind: Bool) -> String {
    (isBehind ? ["<\(kind)>"] + words : words.reversed() + ["<\(kind)>"]).joined(separator: " ")
  }
}
