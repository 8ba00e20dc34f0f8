import Foundation
import TestSupport
import Testing

@testable import RuleLanguage

/// Holds `Documentation/rule-grammar.ebnf` to the parser: it describes every rule file that there is, and the parser reads
/// whatever it describes.
@Suite struct GrammarTests {
  private let grammar: EBNF

  init() throws {
    let page = Fixtures.repository.appending(path: "Documentation/rule-grammar.ebnf")
    grammar = try EBNF(String(contentsOf: page, encoding: .utf8))
  }

  /// The rule files of the repository, and the blocks of the reference, which show every construct.
  private func texts() throws -> [(name: String, text: String)] {
    let folder = Fixtures.repository.appending(path: "Rules")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    let files = try names.filter { $0.hasSuffix(".rules") }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    let page = try MarkdownPage("Documentation/rule-language.md")
    let blocks = page.blocks.filter { $0.language == "rules" && !$0.has("error") && !$0.has("warning") }
    return files + blocks.map { (page.place(of: $0), $0.text) }
  }

  @Test func describesEveryRuleFile() throws {
    let texts = try texts()
    #expect(texts.count > 40)
    for (name, text) in texts {
      for declaration in declarations(Lexer(RuleSample.source(text, name)).tokens) {
        let rest = grammar.match("declaration", declaration, Self.isSpecial)
        #expect(rest?.isEmpty == true, "\((rest?.first ?? declaration[declaration.startIndex]).location.start)")
      }
    }
  }

  @Test func nothingInItIsUnused() throws {
    var unused = grammar.terminals
    for (name, text) in try texts() {
      for token in Lexer(RuleSample.source(text, name)).tokens {
        switch token.kind {
        case .word(let text), .sign(let text): unused.remove(text)
        case .phrase, .number: break
        }
      }
    }
    #expect(unused.sorted() == [])
  }

  @Test func theParserReadsWhatItDescribes() {
    var random = SplitMix(seed: 3)
    for _ in 0..<3000 {
      let text = grammar.text("declaration", depth: 9, &random) { Self.samples[$0] ?? "" }
      #expect(Parser(RuleSample.source(text)).diagnostics.map(\.description) == [], "\(text)")
    }
  }

  private static let samples = [
    "name": "count ", "typeName": "Unit ", "listName": "page.opener ", "captureName": "count/total ", "roleName": "total ",
    "phrase": "\"đơn\" ", "integer": "3 ", "number": "3 ", "day": "2020-07-31 ", "newLine": "\n  ",
  ]

  private func declarations(_ tokens: [SyntaxToken]) -> [ArraySlice<SyntaxToken>] {
    let starts = tokens.indices.filter { tokens[$0].isFlushLeft }
    return zip(starts, starts.dropFirst() + [tokens.count]).map { tokens[$0..<$1] }
  }

  private static let fields: Set = ["note", "head", "role", "over", "despite", "given", "find", "not"]

  private static func isSpecial(_ name: String, _ token: SyntaxToken) -> (holds: Bool, takes: Bool) {
    switch (name, token.kind) {
    case ("newLine", _): (token.isFirstOnLine, false)
    case ("name", .word), ("captureName", .word): (true, true)
    case ("typeName", .word(let word)): (word.first?.isUppercase == true, true)
    case ("listName", .word(let word)): (word.first?.isLowercase == true && word.contains("."), true)
    case ("roleName", .word(let word)): (!token.isFirstOnLine || !fields.contains(word), true)
    case ("phrase", .phrase), ("number", .number), ("integer", .number), ("day", .number): (true, true)
    default: (false, false)
    }
  }
}
