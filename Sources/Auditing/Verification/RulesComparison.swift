package import Store

/// Holds the rules of now against those by which the facts of a store stand, declaration by declaration.
package struct RulesComparison {
  private struct Key: Hashable {
    var kind: String
    var name: String
    var number: Int
  }

  private let stored: [RuleText]
  private let current: [RuleText]

  /// - Parameters:
  ///   - stored: what the store keeps of the rules.
  ///   - current: what the folder of rules declares now.
  package init(stored: [RuleText], current: [RuleText]) {
    self.stored = stored
    self.current = current
  }

  /// What was edited, removed or added; a declaration that only moved is none of these.
  package var drifts: [Drift] {
    let (old, new) = (Self.byKey(stored), Self.byKey(current))
    let changed = zip(Self.keys(stored), stored).compactMap { key, text -> Drift? in
      guard let now = new[key] else { return drift(text, stored: "as in \(text.file):\(text.line)", found: "removed") }
      guard now.text != text.text else { return nil }
      let (was, become) = Self.differingLines(text.text, now.text)
      return drift(now, stored: was, found: become)
    }
    let added = zip(Self.keys(current), current).filter { old[$0.0] == nil }
    return changed + added.map { drift($0.1, stored: "nothing", found: "added") }
  }

  private func drift(_ text: RuleText, stored: String, found: String) -> Drift {
    Drift(.rule, rule: text.name, subject: "\(text.kind) \(text.name) (\(text.file):\(text.line))", stored: stored, found: found)
  }

  /// Both texts without the lines that they begin and end with alike.
  private static func differingLines(_ one: String, _ other: String) -> (String, String) {
    let (a, b) = (one.split(separator: "\n"), other.split(separator: "\n"))
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
    let texts = [a, b].map { lines in lines[start..<(lines.count - end)].joined(separator: "\n") }
    return (texts[0].isEmpty ? "nothing" : texts[0], texts[1].isEmpty ? "nothing" : texts[1])
  }

  private static func byKey(_ texts: [RuleText]) -> [Key: RuleText] { Dictionary(uniqueKeysWithValues: zip(keys(texts), texts)) }

  /// A class may be continued elsewhere, and a modifier have several scopes: declarations of one name are counted.
  private static func keys(_ texts: [RuleText]) -> [Key] {
    var counts: [String: Int] = [:]
    return texts.map { text in
      let number = counts["\(text.kind) \(text.name)", default: 0]
      counts["\(text.kind) \(text.name)"] = number + 1
      return Key(kind: text.kind, name: text.name, number: number)
    }
  }
}
