import Foundation
import RuleLanguage
import TestSupport
import Testing

@testable import Authoring
import Pipeline

@Suite struct DiagnosticReportTests {
  private func report(_ files: [String: String], isStrict: Bool = false) throws -> DiagnosticReport {
    let files = files.map { RulePackLoader.File(path: $0.key, bytes: Array($0.value.utf8)) }
    let reader = try PhraseReader()
    return DiagnosticReport(RulePackLoader(read: reader.words(of:), outside: .known).load(files), isStrict: isStrict)
  }

  private func lines(_ text: String) throws -> [String] { try report(["a.rules": text]).lines { $0 } }

  // MARK: Text

  @Test func marksTheWords() throws {
    #expect(
      try lines("class Unit\n  \"đơn\"\nmention Place = Unitt \"x\"\n") == [
        "a.rules:3:17: error[unknown-type]: no class, mention or definition “Unitt”; did you mean “Unit”?",
        "    mention Place = Unitt \"x\"",
        "                    ^~~~~",
        "1 error, 0 warnings",
      ])
  }

  @Test func marksAreUnderWhatTheyMeanWhateverStandsBefore() throws {
    // Letters with marks are one column wide, Chinese ones two; a tab is shown as two blanks.
    #expect(
      try lines("mention Place =\t\"x\u{301} 中\" Xx\n")[1...2] == [
        "    mention Place =  \"x\u{301} 中\" Xx", "                            ^~",
      ])
  }

  @Test func ofALongLineAPartIsShown() throws {
    let line = "mention Place = " + (0..<400).map { "\"từ \($0)\" " }.joined() + "Xx " + String(repeating: "\"a\" ", count: 200)
    let shown = try lines(line).filter { $0.hasPrefix("    ") }
    #expect(shown.count == 2 && shown.allSatisfy { $0.count < 180 })
    let column = shown[1].prefix { $0 == " " }.count
    #expect(shown[0].dropFirst(column).hasPrefix("Xx ") && shown[1].hasSuffix("^~"))
    #expect(shown[0].hasPrefix("    …") && shown[0].hasSuffix("…"))
  }

  @Test func aSecondPlaceIsShownToo() throws {
    #expect(
      try report(["b.rules": "search s\n  focus", "a.rules": "event E\n  role a text identifies by s\nsearch s\n  focus\nrule r makes E"])
        .lines { $0 }.filter { !$0.contains("few-") }.suffix(7) == [
          "b.rules:1:8: error[duplicate]: the search “s” is declared already", "    search s", "           ^",
          "a.rules:3:8: note: first declared here", "    search s", "           ^", "2 errors, 2 warnings",
        ])
  }

  @Test func whatIsMoreThanAnybodyReadsIsCounted() throws {
    let text = (0..<150).map { "class C\($0)\n  \"covid19\"\n" }.joined() + (0..<80).map { "klass D\($0)\n" }.joined()
    let lines = try lines(text).filter { !$0.hasPrefix("    ") }
    #expect(lines.count == 102)
    #expect(lines.filter { $0.contains("error[") }.count == 80)
    #expect(lines[100] == "a.rules: 0 more errors and 130 more warnings are not shown; --diagnostics json shows all")
    #expect(lines[101] == "80 errors, 150 warnings")
  }

  @Test func nothingDrawsOnTheTerminal() throws {
    let lines = try report(["a.rules": "class Unit\n  \"\u{1B}[2J\" x\u{202E}"]).lines { $0.replacing("\u{1B}", with: "\\e") }
    #expect(!lines.joined().contains("\u{1B}"))
  }

  @Test func strictnessMakesErrorsOfWarnings() throws {
    let report = try report(["a.rules": "class Unit\n  \"a\""], isStrict: true)
    #expect(report.errorCount == 1 && report.warningCount == 0)
    #expect(report.lines { $0 }.last == "0 rules, 1 error, 0 warnings")
  }

  // MARK: JSON

  private let flawed = [
    "a.rules": "class Unit\n  \"đơn\", \"Đơn\"\nmention Place = Unitt \"x\"\n", "b c/ộ:d.rules": "mention Place = \"e\u{301}\" Unitt\nklass",
  ]

  @Test func linesFollowTheSchema() throws {
    let schema = try JSONSchema("Documentation/diagnostics.schema.json")
    let lines = try report(flawed).json.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 6)
    for line in lines { #expect(schema.problems(try JSONSerialization.jsonObject(with: Data(line))) == []) }
    #expect(
      String(decoding: lines[0], as: UTF8.self) == """
        {"severity":"warning","code":"repeated-phrase","file":"a.rules","line":2,"column":10,"endLine":2,"endColumn":15,\
        "message":"“Đơn” is the same to matching as “đơn”, which stands in “Unit” already","advice":"take one out",\
        "notes":[{"file":"a.rules","line":2,"column":3,"endLine":2,"endColumn":8,"message":"first written here"}]}
        """)
  }

  @Test func theSchemaRefusesWhatIsNoLine() throws {
    let schema = try JSONSchema("Documentation/diagnostics.schema.json")
    #expect(schema.problems(["severity": "note", "code": "Syntax", "line": "1"]).count == 8)
  }

  // MARK: SARIF

  @Test func aLogHasWhatSARIFRequires() throws {
    let log = try #require(try JSONSerialization.jsonObject(with: Data(try report(flawed).sarif)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0" && log["$schema"] is String)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(driver["name"] as? String == "sukien" && run["columnKind"] as? String == "unicodeCodePoints")
    #expect(rules.map { $0["id"] as? String } == Diagnostic.Code.allCases.map(\.rawValue))
    #expect(rules.allSatisfy { (($0["shortDescription"] as? [String: String])?["text"]?.isEmpty) == false })
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 6)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning"].contains(result["level"] as? String))
      #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
      let places = try #require(result["locations"] as? [[String: Any]])
      for place in places + (result["relatedLocations"] as? [[String: Any]] ?? []) { try check(place) }
    }
  }

  private func check(_ place: [String: Any]) throws {
    let physical = try #require(place["physicalLocation"] as? [String: Any])
    let uri = try #require((physical["artifactLocation"] as? [String: String])?["uri"])
    #expect(["a.rules", "b%20c/%E1%BB%99%3Ad.rules"].contains(uri))
    let region = try #require(physical["region"] as? [String: Int])
    let (start, end) = (region["startColumn"] ?? 0, region["endColumn"] ?? 0)
    #expect(region.count == 4 && start > 0 && (end >= start || region["endLine"] != region["startLine"]))
  }

  @Test func columnsOfALogAreCodePoints() throws {
    let log = String(decoding: try report(["a.rules": flawed["b c/ộ:d.rules"] ?? ""]).sarif, as: UTF8.self)
    #expect(log.contains(#""region":{"startLine":1,"startColumn":22,"endLine":1,"endColumn":27}"#))
  }

  @Test(arguments: [
    ("Rules/a.rules", "Rules/a.rules"), ("/x y/ộ.rules", "file:///x%20y/%E1%BB%99.rules"), ("a:b%.rules", "a%3Ab%25.rules"),
  ])
  func pathsAreURIs(path: String, uri: String) {
    #expect(DiagnosticReport.uri(path) == uri)
  }
}
