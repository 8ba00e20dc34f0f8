import Foundation
import RuleProgram
import TestSupport
import Testing

@testable import RuleLanguage

/// Holds what `Documentation/editors/` tells editors of the rule language to the language.
@Suite struct EditorGrammarTests {
  private let repository: [String: [String: Any]]

  init() throws {
    let grammar = try Self.object("sukien-rules.tmLanguage.json")
    repository = try #require(grammar["repository"] as? [String: [String: Any]])
    for include in try #require(grammar["patterns"] as? [[String: String]]) {
      let name = try #require(include["include"]?.dropFirst())
      #expect(repository[String(name)] != nil, "\(name)")
    }
  }

  private static func object(_ name: String) throws -> [String: Any] {
    let file = Fixtures.repository.appending(path: "Documentation/editors/\(name)")
    return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  private func match(_ name: String) throws -> String { try #require(repository[name]?["match"] as? String) }

  /// The alternatives of the first group of a pattern.
  private func words(_ name: String) throws -> [String] {
    let pattern = try match(name)
    let group = try #require(pattern.split(separator: "(", maxSplits: 1).last?.prefix { $0 != ")" })
    return group.split(separator: "|").map(String.init)
  }

  @Test func keywordsAreThoseOfTheLanguage() throws {
    let page = Fixtures.repository.appending(path: "Documentation/rule-grammar.ebnf")
    let grammar = try EBNF(String(contentsOf: page, encoding: .utf8))
    let known = try words("declaration") + words("field") + words("keyword")
    #expect(Set(known).count == known.count)
    #expect(known.sorted() == grammar.terminals.filter { $0.first?.isLetter == true }.sorted())
    #expect(try words("field") == (Parser.ruleFields + Parser.eventFields).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  @Test func builtInTypesAreThoseOfTheLanguage() throws {
    let known = TokenShapeName.allCases.map(\.rawValue) + ["Brackets"] + GrammarType.allCases.map(\.name)
    #expect(try words("look").sorted() == known.sorted())
  }

  @Test func patternsAreRegularExpressions() throws {
    for (name, rule) in repository {
      for pattern in [rule["match"], rule["begin"], rule["end"]].compactMap({ $0 as? String }) {
        #expect(throws: Never.self, "\(name)") { try NSRegularExpression(pattern: pattern) }
      }
    }
  }

  @Test(arguments: [
    ("declaration", "rule a/b makes E", "rule a/b"), ("field", "  head \"x\"", "  head"), ("capture", "count:Number", "count:"),
    ("keyword", "Unit before in clause", "before"), ("look", "x Number y", "Number"), ("type", "\"a\" Đơn?", "Đơn"),
    ("number", "..15", "15"), ("operator", "a ...5", "..."), ("comment", "a # b", "# b"),
  ])
  func patternsFindTheirWords(name: String, line: String, expected: String) throws {
    let expression = try NSRegularExpression(pattern: match(name))
    let found = try #require(expression.firstMatch(in: line, range: NSRange(location: 0, length: line.utf16.count)))
    #expect((line as NSString).substring(with: found.range) == expected)
  }

  @Test func problemsAreFoundInWhatCheckPrints() throws {
    let contributes = try #require(try Self.object("vscode/package.json")["contributes"] as? [String: Any])
    let matcher = try #require((contributes["problemMatchers"] as? [[String: Any]])?.first)
    let pattern = try #require(matcher["pattern"] as? [String: Any])
    let expression = try NSRegularExpression(pattern: try #require(pattern["regexp"] as? String))
    let line = try #require(RuleSample.problems("mention M = Unitt\nclass Unit\n  \"a\"").first)
    let found = try #require(expression.firstMatch(in: line, range: NSRange(location: 0, length: line.utf16.count)))
    let parts = ["file", "line", "column", "severity", "code", "message"].map { key in
      (pattern[key] as? Int).map { (line as NSString).substring(with: found.range(at: $0)) }
    }
    let message = "no class, mention or definition “Unitt”; did you mean “Unit”?"
    #expect(parts == ["a.rules", "1", "13", "error", "unknown-type", message])
  }
}
