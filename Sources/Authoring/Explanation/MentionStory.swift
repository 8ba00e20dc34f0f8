import DocumentModel
import RuleProgram

/// How a mention came about, and how else its words can be read.
struct MentionStory {
  let article: TracedReading

  /// What it says where that is more than its words: a figure, or what an entry stands for.
  func says(_ number: Int32) -> String? {
    let mention = article.mention(number)
    guard let value = article.value(mention.value) else { return nil }
    guard case .entry = mention.value else { return value }
    let words = article.reading.text.string(article.span(mention.tokens))
    return words.lowercased() == value.lowercased() ? nil : "“\(value)”"
  }

  /// `Organization “UBND quận”`
  func title(_ number: Int32) -> String {
    let mention = article.mention(number)
    let says = says(number).map { " → \($0)" } ?? ""
    return "\(shownType(mention)) \(article.quoted(mention.tokens))\(says)"
  }

  /// The type as its author calls it; what a search, a modifier or the like finds has no name of its own.
  private func shownType(_ mention: Mention) -> String {
    article.isHidden(mention) ? "words of “\(article.typeName(mention))”" : article.typeName(mention)
  }

  /// The mention, made of what it is made of.
  func node(_ number: Int32) -> ExplanationNode {
    let mention = article.mention(number)
    return ExplanationNode(
      .mention, title(number), words: article.place(mention.tokens), at: location(mention), children: parts(number))
  }

  /// What stands below an element that stepped over the mention.
  func children(of number: Int32) -> [ExplanationNode] { parts(number) + readings(besides: number) }

  private func location(_ mention: Mention) -> SourceLocation? {
    article.entryLocation(mention.value) ?? article.pack.sources.types[mention.type]
  }

  private func parts(_ number: Int32) -> [ExplanationNode] {
    guard let elements = article.trace.mentions[number] else { return [] }
    return ElementTree(article: article).nodes(elements)
  }

  /// Other readings of just these words, or of more words that begin or end with them, that the mention is no part of.
  func readings(besides number: Int32) -> [ExplanationNode] {
    let mention = article.mention(number)
    let constituents = constituents(of: number)
    return article.matches.mentions.indices.compactMap { index -> ExplanationNode? in
      let other = article.matches.mentions[index]
      let number = Int32(index)
      guard other.first <= mention.first, other.end >= mention.end, !article.isHidden(other), isRival(other, of: mention),
        !constituents.contains(number), !self.constituents(of: number).contains(where: { article.mention($0) == mention })
      else { return nil }
      let verb = other.tokens == mention.tokens ? "could also be read as" : "also stands in"
      return ExplanationNode(
        .reading, "\(verb) \(title(number))", words: article.place(other.tokens), at: location(other))
    }
  }

  /// Readings between which rules choose: figures and times, and what searches look for over just the same words. That
  /// a phrase also stands in other classes is no news.
  private func isRival(_ other: Mention, of mention: Mention) -> Bool {
    guard other.type != mention.type else { return false }
    let isGrammar = [other, mention].allSatisfy { article.pack.types[Int($0.type)].kind == .grammar }
    return isGrammar || other.tokens == mention.tokens && article.searched.isSuperset(of: [other.type, mention.type])
  }

  private func constituents(of number: Int32) -> Set<Int32> {
    var found: Set<Int32> = [number]
    var open = [number]
    while let next = open.popLast() {
      let parts = article.trace.mentions[next].map { $0.map(\.mention) } ?? []
      for part in parts + article.mention(next).captures.map(\.mention) where part >= 0 && found.insert(part).inserted {
        open.append(part)
      }
    }
    return found
  }
}

extension MentionStory {
  /// The mention as a step of a value's derivation.
  func step(_ number: Int32) -> ExplanationNode {
    let mention = article.mention(number)
    guard article.trace.mentions[number] == nil else {
      var node = node(number)
      node.children += readings(besides: number)
      return node
    }
    let says = article.value(mention.value).map { " is read as \(article.typeName(mention)) \($0)" } ?? " is a \(article.typeName(mention))"
    return ExplanationNode(
      .step, article.quoted(mention.tokens) + says, words: article.place(mention.tokens),
      at: article.entryLocation(mention.value), children: readings(besides: number))
  }
}
