import DocumentModel
import Foundation
import Pipeline
import Records

/// Compares one expected value with what was found in its stead.
struct RemarkMaker {
  let reading: ArticleReading

  /// Nil where there is nothing to say beyond the values, or several values of a list differ.
  func remark(on role: ExpectedRole, _ found: [RoleValue]) -> ValueRemark? {
    let left = role.leftOver(from: found)
    guard left.expected.count == 1, left.found.count <= 1, let expected = left.expected.first else { return nil }
    guard let found = left.found.first else { return place(of: expected).map { .elsewhere($0) } }
    switch found.value {
    case .number(let number): return remark(on: ExpectedFigure(expected), found, number)
    case .text(let text): return remark(on: expected, found, text)
    }
  }

  // MARK: Figures

  private func remark(on figure: ExpectedFigure, _ found: RoleValue, _ number: Double) -> ValueRemark? {
    guard figure.isSignKnown else { return .noComparator(figure.sign) }
    if figure.value == number { return nil }
    if figure.asInArticles == number || figure.digits == words(of: found) {
      return .written(figure.sign + DecimalText.shortest(number))
    }
    guard let value = figure.value else { return .noFigure(figure.text) }
    return placeOfFigure(value, besides: found).map { .elsewhere($0) }
  }

  private func placeOfFigure(_ value: Double, besides found: RoleValue? = nil) -> TextSpan? {
    guard let segmented = reading.segmented else { return nil }
    return reading.matches?.mentions.lazy.filter { figure($0.value) == value }.map { segmented.span(ofTokens: $0.tokens) }
      .first { span in found?.pieces.allSatisfy { !$0.overlaps(span) } ?? true }
  }

  private func figure(_ value: MentionValue) -> Double? {
    switch value {
    case .number(let number), .percent(let number), .money(let number): number.value
    default: nil
    }
  }

  // MARK: Words

  private func remark(on expected: String, _ found: RoleValue, _ text: String) -> ValueRemark? {
    let isSaid = found.inferred == nil && ExpectedRole.folded(expected) == ExpectedRole.folded(words(of: found))
    if isSaid || isoDay(expected) == text { return .written("\"\(text)\"") }
    if let extent = extent(of: Self.words(expected), Self.words(text)) { return extent }
    guard let place = place(ofWords: expected) else { return nil }
    let overlaps = found.inferred == nil && found.pieces.contains { $0.overlaps(place) }
    return overlaps ? .shifted : .elsewhere(place)
  }

  private func extent(of expected: [String], _ found: [String]) -> ValueRemark? {
    if expected.isEmpty || found.isEmpty || expected == found { return nil }
    if let extra = rest(of: found, around: expected) { return .longer(by: extra) }
    return rest(of: expected, around: found).map { .shorter(by: $0) }
  }

  /// The words that stand before and behind others in a longer run.
  private func rest(of words: [String], around inner: [String]) -> String? {
    guard words.count > inner.count else { return nil }
    let folded = words.map { $0.lowercased() }
    let starts = 0...(words.count - inner.count)
    let wanted = inner.map { $0.lowercased() }
    guard let start = starts.first(where: { folded[$0..<$0 + inner.count].elementsEqual(wanted) }) else { return nil }
    let sides = [words[..<start], words[(start + inner.count)...]].filter { !$0.isEmpty }
    return sides.map { $0.joined(separator: " ") }.joined(separator: " … ")
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func words(of found: RoleValue) -> String { found.pieces.map(reading.text.string).joined(separator: " ") }

  /// `31/7/2020`, as people write days, as examples write them.
  private func isoDay(_ text: String) -> String? {
    let parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]), parts[2] > 999 else { return nil }
    return String(format: "%04d-%02d-%02d", parts[2], parts[1], parts[0])
  }

  // MARK: Places

  private func place(of expected: String) -> TextSpan? {
    ExpectedFigure(expected).value.flatMap { placeOfFigure($0) } ?? place(ofWords: expected)
  }

  /// Where the words stand in the sentence, from the start of a word to the end of one.
  private func place(ofWords words: String) -> TextSpan? {
    let text = String(decoding: reading.text.utf8, as: UTF8.self)
    guard let range = text.range(of: words, options: .caseInsensitive), !range.isEmpty else { return nil }
    let before = text[..<range.lowerBound].last
    let after = text[range.upperBound...].first
    guard before?.isLetter != true, after?.isLetter != true else { return nil }
    let offset = { text.utf8.distance(from: text.startIndex, to: $0) }
    return TextSpan(offset(range.lowerBound), offset(range.upperBound))
  }
}
