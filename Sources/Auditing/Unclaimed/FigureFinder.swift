import DocumentModel
import RuleProgram

/// All figures of an article, in the order of the text: what the grammars read, what they pass over, and the digits of the
/// page around the article.
struct FigureFinder {
  private let segmented: SegmentedText
  private let matches: MatchSet
  private let passed: [PassedNumber]

  init(segmented: SegmentedText, matches: MatchSet) {
    self.segmented = segmented
    self.matches = matches
    passed = matches.trace?.passedNumbers ?? []
  }

  var figures: [Figure] {
    let read = readFigures
    var known = read.map(\.tokens) + passed.map(\.tokens)
    known.sort { $0.lowerBound < $1.lowerBound }
    let found = read + passed.map { Figure(kind: .digits, tokens: $0.tokens, sentence: -1, use: $0.use) } + loose(besides: known)
    return placed(found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// Readings that share words are one figure.
  private var readFigures: [Figure] {
    let readings = matches.mentions.filter { GrammarType(rawValue: $0.type) != nil }.sorted {
      ($0.first, -$0.end, $0.type) < ($1.first, -$1.end, $1.type)
    }
    var figures: [Figure] = []
    for reading in readings {
      if let last = figures.last, last.tokens.upperBound > Int(reading.first) {
        figures[figures.count - 1].add(reading)
      } else {
        figures.append(Figure(reading))
      }
    }
    return figures
  }

  /// Runs of digits outside all these, each with what is glued to it.
  /// - Parameter known: sorted, none inside another.
  private func loose(besides known: [Range<Int>]) -> [Figure] {
    var figures: [Figure] = []
    var next = known[...]
    var token = 0
    while token < segmented.tokens.count {
      next = next.drop { $0.upperBound <= token }
      if let range = next.first, range.lowerBound <= token {
        token = range.upperBound
      } else if segmented.tokens[token].shape.contains(.digits) {
        let end = endOfRun(from: token, limit: next.first?.lowerBound ?? segmented.tokens.count)
        figures.append(Figure(kind: .digits, tokens: token..<end, sentence: -1))
        token = end
      } else {
        token += 1
      }
    }
    return figures
  }

  private func endOfRun(from token: Int, limit: Int) -> Int {
    var (end, at) = (token + 1, token + 1)
    while at < limit, segmented.tokens[at].shape.isDisjoint(with: [.spaceBefore, .lineBefore]) {
      at += 1
      if !segmented.tokens[at - 1].shape.contains(.punctuation) { end = at }
    }
    return end
  }

  private func placed(_ figures: [Figure]) -> [Figure] {
    var sentence = 0
    return figures.compactMap { figure in
      while sentence < segmented.sentences.count, segmented.sentences[sentence].tokens.upperBound <= figure.tokens.lowerBound {
        sentence += 1
      }
      guard sentence < segmented.sentences.count, segmented.sentences[sentence].tokens.contains(figure.tokens.lowerBound) else {
        return nil
      }
      var figure = figure
      figure.sentence = sentence
      return figure
    }
  }
}

extension Figure {
  fileprivate init(_ reading: Mention) {
    self.init(kind: Kind(reading), tokens: reading.tokens, sentence: -1, value: reading.value)
    canBeTime = !isQuantity
  }

  /// Another reading of some of the same words; the first that counts or measures is what the figure is.
  fileprivate mutating func add(_ reading: Mention) {
    let other = Figure(reading)
    canBeTime = canBeTime || other.canBeTime
    tokens = tokens.lowerBound..<max(tokens.upperBound, other.tokens.upperBound)
    if !isQuantity, other.isQuantity { (kind, value) = (other.kind, other.value) }
  }
}

extension Figure.Kind {
  fileprivate init(_ reading: Mention) {
    switch GrammarType(rawValue: reading.type) {
    case .number: self = .number
    case .percent: self = .percent
    case .ratio: self = .ratio
    case .money: self = .money
    case .range: self = .range
    case .date, .deadline: self = .date
    case .period: self = .period
    case .ordinal: self = .ordinal
    case nil: self = .digits
    }
  }
}
