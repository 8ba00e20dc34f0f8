import Foundation
import RuleLanguage
import TestSupport

/// A change of rule files, made up at random: what authors do, and what they had better not.
struct RuleEdit {
  enum Kind: CaseIterable {
    case deleteBlock, moveBlock, copyBlock, renameRule, deleteLine, swapLines
    case dropAlternative, addAlternative, changePhrase, addPhrase, dropPhrase, changeCanonical, changeAttribute
    case changeWord, dropNegation, changeNumber, dropUnit, changeUnit, changeNote
  }

  let kind: Kind
  /// What was changed into what, for people.
  let told: String
  let files: [RulePackLoader.File]

  /// - Parameter phrases: that new ones are taken from.
  /// - Returns: nil where the kind finds nothing to change in the file it comes upon.
  init?(_ kind: Kind, of files: [RulePackLoader.File], phrases: [String], _ random: inout SplitMix) {
    let isUnits = kind == .dropUnit || kind == .changeUnit
    let suitable = files.indices.filter { files[$0].path.hasSuffix(".units.tsv") == isUnits && !files[$0].path.contains("/audit/") }
    guard !suitable.isEmpty else { return nil }
    let number = suitable[random.below(suitable.count)]
    var text = EditedText(String(decoding: files[number].bytes, as: UTF8.self), phrases: phrases)
    guard let told = text.apply(kind, &random) else { return nil }
    self.kind = kind
    self.told = "\(files[number].path.split(separator: "/").suffix(2).joined(separator: "/")): \(told)"
    var files = files
    files[number].bytes = Array(text.text.utf8)
    self.files = files
  }

  /// All phrases of rule files.
  static func phrases(of files: [RulePackLoader.File]) -> [String] {
    files.filter { $0.path.hasSuffix(".rules") }.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").filter { !$0.contains(try! Regex("^  (find|not|note) ")) }
        .flatMap { $0.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 } }
        .map { String($0.element) }
    }
  }
}

/// A file of rules, line by line.
struct EditedText {
  private var lines: [String]
  private let phrases: [String]

  init(_ text: String, phrases: [String]) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.phrases = phrases
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func apply(_ kind: RuleEdit.Kind, _ random: inout SplitMix) -> String? {
    switch kind {
    case .deleteBlock: return take(block(&random)).map { "without \($0[0])" }
    case .moveBlock: return move(&random)
    case .copyBlock: return copy(&random)
    case .renameRule: return rename(&random)
    case .deleteLine: return line(&random) { "  role|  check|  [a-z]+|  or |  \\|" ~= $0 }.map { "without \(lines.remove(at: $0))" }
    case .swapLines:
      return line(&random) { "  role" ~= $0 }.flatMap { here in
        guard here > 0, "  role" ~= lines[here - 1] else { return nil }
        lines.swapAt(here, here - 1)
        return "swapped \(lines[here])"
      }
    case .dropAlternative: return replace("( \\| \"[^\"]*\")|(\"[^\"]*\" \\| )", &random) { _, _ in "" }
    case .addAlternative: return replace("(\"[^\"]*\" )\\|", &random) { found, phrase in "\(found) \"\(phrase)\" |" }
    case .changePhrase: return replace("\"[^\"]*\"", &random) { _, phrase in "\"\(phrase)\"" }
    case .addPhrase: return replace("\"[^\"]*\",", &random) { found, phrase in "\(found) \"\(phrase)\"," }
    case .dropPhrase: return replace("\"[^\"]*\", ", &random) { _, _ in "" }
    case .changeCanonical: return replace("= \"[^\"]*\"", &random) { _, phrase in "= \"\(phrase)\"" }
    case .changeAttribute: return replace(" \\[[a-z]+( \"[^\"]*\")?\\]", &random) { _, _ in "" }
    case .changeWord: return swapWord(&random)
    case .dropNegation: return replace("<?![A-Z][A-Za-z]* |<?!\"[^\"]*\" |\\? ", &random) { _, _ in " " }
    case .changeNumber: return replace("(\\.\\.|,|near |following )[0-9]+", &random) { found, _ in
      found.trimmingCharacters(in: .decimalDigits) + "\(1 + found.count * 7 % 9)"
    }
    case .dropUnit: return line(&random) { !$0.hasPrefix("#") && $0.contains("\t") }.map { "without \(lines.remove(at: $0))" }
    case .changeUnit: return changeUnit(&random)
    case .changeNote: return replace("note \"[^\"]*\"", &random) { _, phrase in "note \"\(phrase)\"" }
    }
  }

  // MARK: Blocks

  /// The lines of a declaration with what is indented below it.
  private func block(_ random: inout SplitMix) -> Range<Int>? {
    line(&random) { "rule |modifier |class |mention |search |breakdown |let " ~= $0 }.map { start in
      let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.count
      return start..<end
    }
  }

  private mutating func take(_ range: Range<Int>?) -> [String]? {
    guard let range else { return nil }
    let block = Array(lines[range])
    lines.removeSubrange(range)
    return block
  }

  private mutating func move(_ random: inout SplitMix) -> String? {
    guard let block = take(block(&random)), let place = self.block(&random) else { return nil }
    lines.insert(contentsOf: block + [""], at: place.lowerBound)
    return "moved \(block[0])"
  }

  private mutating func copy(_ random: inout SplitMix) -> String? {
    guard let range = block(&random), "rule " ~= lines[range.lowerBound], let place = self.block(&random) else { return nil }
    var block = Array(lines[range])
    block[0] = block[0].replacing(try! Regex("^rule [^ ]+")) { "\($0.0)-copy" }
    lines.insert(contentsOf: block + [""], at: place.lowerBound)
    return "copied \(block[0])"
  }

  private mutating func rename(_ random: inout SplitMix) -> String? {
    guard let line = line(&random, where: { "rule " ~= $0 }) else { return nil }
    let name = lines[line].split(separator: " ")[1]
    lines = lines.map { $0.replacingOccurrences(of: name, with: "\(name)-renamed") }
    return "renamed \(name)"
  }

  // MARK: Parts of lines

  private func line(_ random: inout SplitMix, where suits: (String) -> Bool) -> Int? {
    let found = lines.indices.filter { suits(lines[$0]) }
    return found.isEmpty ? nil : found[random.below(found.count)]
  }

  /// Changes one place that looks so, in a line that is no example.
  private mutating func replace(
    _ pattern: String, _ random: inout SplitMix, _ body: (String, String) -> String
  ) -> String? {
    let regex = try! Regex(pattern)
    let isNote = pattern.hasPrefix("note")
    guard let line = line(&random, where: { (isNote || !("  find|  not |  note|#|    " ~= $0)) && $0.contains(regex) }) else { return nil }
    let places = lines[line].ranges(of: regex)
    let place = places[random.below(places.count)]
    let new = body(String(lines[line][place]), phrases[random.below(phrases.count)])
    let told = "“\(lines[line][place])” → “\(new)” in \(lines[line])"
    lines[line].replaceSubrange(place, with: new)
    return told
  }

  private mutating func swapWord(_ random: inout SplitMix) -> String? {
    let swaps = [
      "clause": "sentence", "sentence": "clause", "before": "after", "after": "before", "inside": "before", "section": "block",
      "block": "section", "identifies ": "", "longest": "", "around": "before", "Organization": "Place", "Number": "Percent",
      "text": "expanded", "Any": "Word", "Cap": "Upper",
    ]
    let words = swaps.keys.sorted()
    let word = words[random.below(words.count)]
    return replace(" \(word)", &random) { _, _ in " \(swaps[word] ?? "")" }
  }

  private mutating func changeUnit(_ random: inout SplitMix) -> String? {
    guard let line = line(&random, where: { !$0.hasPrefix("#") && $0.contains("\t") }) else { return nil }
    var fields = lines[line].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let dates = fields.indices.filter { fields[$0].contains(try! Regex("^[0-9]{4}-")) }
    if let date = dates.randomElement(using: &random), random.below(2) == 0 {
      fields[date] = "2024" + fields[date].dropFirst(4)
    } else if let name = fields.indices.first(where: { fields[$0].contains(" ") || fields[$0].first?.isUppercase == true }) {
      fields[name] += " Mới"
    }
    let told = "\(lines[line]) → \(fields)"
    lines[line] = fields.joined(separator: "\t")
    return told
  }
}

/// Whether a line begins so.
private func ~= (pattern: String, line: String) -> Bool { line.prefixMatch(of: try! Regex("^(\(pattern))")) != nil }
