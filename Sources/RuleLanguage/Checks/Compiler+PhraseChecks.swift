import Foundation
import RuleProgram

/// What is wrong with a phrase itself, and with two phrases of one class.
extension Compiler {
  /// A walk along a phrase is paid for at every token, so a bound keeps it linear.
  private static let longestPhrase = 100

  /// The words of a phrase, with all that is to be said of it.
  mutating func words(of text: String, at location: SourceRange) -> [LiteralWord] {
    let words = read(text)
    if words.isEmpty { report(.emptyPhrase, location, "the phrase has no word") }
    if words.count > Self.longestPhrase {
      report(
        .tooWide, location, "a phrase of \(words.count) words is not allowed", advice: "\(Self.longestPhrase) words at most")
    }
    checkSpelling(of: text, at: location)
    checkSplit(of: text, words, at: location)
    return words
  }

  private mutating func checkSpelling(of text: String, at location: SourceRange) {
    // Text without any byte of a combining mark is composed, save for what nobody writes.
    guard text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return }
    guard !text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8) else { return }
    warn(
      .notNFC, location, "letters and their marks are written apart here (the phrase is not NFC)",
      advice: "save the file with composed letters (NFC), as all text is compared")
  }

  /// Marks split words where everybody sees it; between a letter and a digit, or at what shows nothing, nobody does.
  private mutating func checkSplit(of text: String, _ words: [LiteralWord], at location: SourceRange) {
    let isHidden = text.unicodeScalars.contains { !$0.isASCII && $0.properties.generalCategory == .format }
    guard isHidden || words.count > Self.visibleWords(of: text) else { return }
    let parts = words.map { "“\($0.key)”" }.joined(separator: " ")
    let reason = isHidden ? "a character in the phrase shows nothing" : "letters and digits are words of their own"
    warn(.splitPhrase, location, "\(reason); it is read as \(parts)", advice: isHidden ? "write it anew" : "write spaces between them")
  }

  /// How many words there are to somebody who takes letters and digits together, and each mark for one.
  private static func visibleWords(of text: String) -> Int {
    var (count, isOpen) = (0, false)
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace || isOpen {
      let belongs = !scalar.properties.isWhitespace && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if !belongs { count += scalar.properties.isWhitespace ? 0 : 1 } else if !isOpen { count += 1 }
      isOpen = belongs
    }
    return count
  }

  // MARK: One class

  /// Tells of a phrase that its class has already.
  mutating func checkRepetition(of entry: Int32, _ words: [Int32], casing: [LexiconTrie.Casing], at location: SourceRange) {
    let type = entries[Int(entry)].type
    guard types[Int(type)].kind == .lexicon, let node = node(of: words) else { return }
    let place = PhrasePlace(type: type, node: node)
    guard let first = firstPhrases[place] else {
      firstPhrases[place] = (entry, casing, location)
      return
    }
    let (one, other) = (entries[Int(entry)], entries[Int(first.entry)])
    let isSame = one.canonical == other.canonical && one.attributes == other.attributes
    guard casing == first.casing || first.casing.isEmpty && isSame else { return }
    let name = types[Int(type)].name
    let message =
      one.phrase == other.phrase
      ? "“\(one.phrase)” stands in “\(name)” already"
      : "“\(one.phrase)” is the same to matching as “\(other.phrase)”, which stands in “\(name)” already"
    diagnostics.append(
      Diagnostic(
        .warning, .repeatedPhrase, location, isSame ? message : message + " and stands for something else there",
        advice: isSame ? "take one out" : "say once what it stands for", notes: [Diagnostic.Note(first.location, "first written here")]))
  }

  private func node(of words: [Int32]) -> Int32? {
    var node: Int32? = 0
    for word in words { node = node.flatMap { lexicon.child(of: $0, word) } }
    return node
  }

  struct PhrasePlace: Hashable {
    var type: Int32
    var node: Int32
  }
}
