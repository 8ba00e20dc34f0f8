import DocumentModel
import RuleProgram
import TestSupport
import UnicodeSupport

@testable import Matching

/// A short text of words over a small alphabet, as the stages before matching would hand it on.
struct SampleText {
  /// The tokens' words.
  let words: [String]
  let normalized: NormalizedText
  let segmented: SegmentedText

  /// - Parameter sentences: the words of each.
  init(_ sentences: [[String]], forms: inout FormTable) {
    words = sentences.flatMap { $0 }
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    for (number, word) in words.enumerated() {
      let isBehindStroke = number > 0 && words[number - 1] == "/"
      let isGlued = Self.kind(word) == .punctuation && word != "(" || isBehindStroke
      if !bytes.isEmpty, !isGlued { bytes.append(UInt8(ascii: " ")) }
      let start = Int32(bytes.count)
      bytes += Array(word.utf8)
      var shape = Self.shape(word)
      if !isGlued { shape.insert(.spaceBefore) }
      tokens.append(
        Token(start: start, end: Int32(bytes.count), form: forms.intern(Array(word.utf8).span), shape: shape))
    }
    var map = OffsetMapBuilder()
    map.append(textUnit: 1, sourceUnit: 1, count: bytes.count)
    normalized = NormalizedText(
      encoding: .utf8, utf8: bytes, map: map.finish(), codePoints: CodePointIndex(utf8: bytes, changes: []), changes: [])
    segmented = Self.segmented(tokens, lengths: sentences.map(\.count), end: bytes.count)
  }

  private static func segmented(_ tokens: [Token], lengths: [Int], end: Int) -> SegmentedText {
    var sentences: [SegmentedText.Sentence] = []
    var first = 0
    for length in lengths where length > 0 {
      let span = tokens[first].span.hull(tokens[first + length - 1].span)
      sentences.append(SegmentedText.Sentence(span: span, tokens: first..<first + length, block: 0))
      first += length
    }
    let block = SegmentedText.Block(zone: .body, span: TextSpan(0, end), sentences: 0..<sentences.count, section: 0)
    return SegmentedText(published: nil, title: nil, blocks: [block], sentences: sentences, tokens: tokens)
  }

  private static func kind(_ word: String) -> TokenShape {
    guard let first = word.first else { return .punctuation }
    return first.isLetter ? .word : first.isNumber ? .digits : .punctuation
  }

  private static func shape(_ word: String) -> TokenShape {
    var shape = kind(word)
    if word.first?.isUppercase == true { shape.insert(.capitalized) }
    if shape.contains(.capitalized), word.allSatisfy(\.isUppercase) { shape.insert(.upper) }
    return shape
  }

  /// The numbers that a pack gives the words.
  func numbers(in pack: RulePack) -> [Int32] { words.map { pack.vocabulary.number(of: $0.lowercased()) } }

  // MARK: What a person sees

  func reads(_ phrase: [String], cased: Bool, at start: Int) -> Bool {
    zip(phrase, words[start...]).allSatisfy { wanted, word in
      guard wanted.lowercased() == word.lowercased() else { return false }
      if !cased || wanted.first?.isUppercase != true { return true }
      return wanted.allSatisfy(\.isUppercase) ? word.allSatisfy(\.isUppercase) : word.first?.isUppercase == true
    }
  }

  func looks(_ shape: String, at token: Int) -> Bool {
    let word = words[token]
    let kind = Self.kind(word)
    switch shape {
    case "Cap": return kind == .word && word.first?.isUppercase == true
    case "Upper": return kind == .word && word.allSatisfy(\.isUppercase)
    case "Lower": return kind == .word && word.first?.isUppercase != true
    case "Word": return kind == .word
    case "Digits": return kind == .digits
    case "Any": return kind != .punctuation
    default: return kind == .punctuation
    }
  }

  /// The bracket that closes the one at a token.
  func closing(of token: Int, in sentence: Range<Int>) -> Int? {
    guard sentence.contains(token), ["(", "["].contains(words[token]) else { return nil }
    var depth = 0
    for other in token..<sentence.upperBound {
      if ["(", "["].contains(words[other]) { depth += 1 }
      if [")", "]"].contains(words[other]) { depth -= 1 }
      if depth == 0 { return other }
    }
    return nil
  }
}
