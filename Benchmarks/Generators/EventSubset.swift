/// The rules of some event types alone, with what they rest on: a rule pack as it would be if the others had never been written.
///
/// Declarations are taken out by their text: the other event types, the rules that make them, and every class, definition,
/// mention and search that nothing names any more. Word lists for other stages, modifiers and breakdowns stay.
package struct EventSubset {
  package let files: [(path: String, text: String)]

  private struct Declaration {
    var file: String
    var kind: String
    var name: String
    var text: String
  }

  /// - Parameter events: the types that stay.
  package init(of events: Set<String>, in files: [(path: String, text: String)]) {
    var kept = files.flatMap { file in Self.declarations(in: file.text, file: file.path) }
    kept = kept.filter { $0.kind != "event" || events.contains($0.name) }
    let types = Self.types(of: kept)
    kept = kept.filter { $0.kind != "rule" || types[$0.name].map(events.contains) ?? true }
    let rules = Set(kept.filter { $0.kind == "rule" }.map(\.name))
    kept = kept.map { declaration in
      var declaration = declaration
      if declaration.kind == "rule" { declaration.text = Self.withoutOthers(declaration.text, rules: rules, events: events) }
      return declaration
    }
    kept = Self.named(kept)
    self.files = files.map(\.path).map { path in (path, kept.filter { $0.file == path }.map(\.text).joined()) }
  }

  /// The names of the event types in the order of their declarations.
  package static func events(in files: [(path: String, text: String)]) -> [String] {
    files.flatMap { declarations(in: $0.text, file: $0.path) }.filter { $0.kind == "event" }.map(\.name)
  }

  /// A declaration begins in the first column and ends before the next one.
  private static func declarations(in text: String, file: String) -> [Declaration] {
    var found: [Declaration] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let first = line.first, first.isLetter {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "=" })
        found.append(Declaration(file: file, kind: String(words[0]), name: words.count > 1 ? String(words[1]) : "", text: line + "\n"))
      } else if !line.hasPrefix("#"), !found.isEmpty {
        found[found.count - 1].text += line + "\n"
      }
    }
    return found
  }

  /// The event types of rules by their names; one that is like another makes what that one does.
  private static func types(of declarations: [Declaration]) -> [String: String] {
    var types: [String: String] = [:]
    var models: [String: String] = [:]
    for rule in declarations where rule.kind == "rule" {
      let words = rule.text.prefix { $0 != "\n" }.split(separator: " ").map(String.init)
      let word = { (behind: String) in words.firstIndex(of: behind).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil } }
      types[rule.name] = word("makes")
      models[rule.name] = word("like")
    }
    for name in models.keys {
      var at = name
      for _ in models where types[at] == nil { at = models[at] ?? at }
      types[name] = types[at]
    }
    return types
  }

  /// A rule without the names of rules and events that are gone.
  private static func withoutOthers(_ text: String, rules: Set<String>, events: Set<String>) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
      if line.hasPrefix("  over "), !line.hasSuffix(" none") { return listed(line, behind: "  over ", in: rules) }
      if line.hasPrefix("rule "), let range = line.firstRange(of: " part of ") {
        return listed(line, behind: String(line[..<range.upperBound]), in: events) ?? String(line[..<range.lowerBound])
      }
      return String(line)
    }.joined(separator: "\n")
  }

  private static func listed(_ line: Substring, behind prefix: String, in known: Set<String>) -> String? {
    let names = line.dropFirst(prefix.count).split { $0 == "," || $0 == " " }.map(String.init).filter(known.contains)
    return names.isEmpty ? nil : prefix + names.joined(separator: ", ")
  }

  /// What is named by something that stays, again and again until nothing more goes.
  private static func named(_ declarations: [Declaration]) -> [Declaration] {
    var reached: Set<String> = ["Person", "Position", "Organization", "Place", "Leader"]
    var waiting = declarations.indices.filter { !isNamedOnly(declarations[$0]) }
    var kept = Set(waiting)
    var byName: [String: [Int]] = [:]
    for index in declarations.indices where isNamedOnly(declarations[index]) {
      byName[declarations[index].name, default: []].append(index)
      if reached.contains(declarations[index].name) { waiting.append(index); kept.insert(index) }
    }
    while let index = waiting.popLast() {
      for name in names(in: declarations[index].text) where reached.insert(name).inserted {
        for other in byName[name] ?? [] where kept.insert(other).inserted { waiting.append(other) }
      }
    }
    return declarations.indices.filter(kept.contains).map { declarations[$0] }
  }

  /// Whether a declaration has no effect but through those that name it.
  private static func isNamedOnly(_ declaration: Declaration) -> Bool {
    switch declaration.kind {
    case "class": declaration.name.first?.isUppercase == true
    case "let", "mention", "search": true
    default: false
    }
  }

  /// All words outside quotation marks.
  private static func names(in text: String) -> Set<String> {
    var names: Set<String> = []
    for line in text.split(separator: "\n") {
      for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() where index % 2 == 0 {
        for word in part.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." && $0 != "/" && $0 != "-" }) {
          names.insert(String(word))
        }
      }
    }
    return names
  }
}
