import ArgumentParser
import Authoring
import DocumentModel
import Foundation
import Pipeline
import Records
import RuleLanguage
import RuleProgram

/// `sukien rules why-not`: how far a rule came in a text.
struct RulesWhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not", abstract: "Says how far a rule came in a text, what it found there and what it wanted.",
    discussion: """
      The text is read as the body of an article. Where the rule does not hold, ~ marks the words that it passed and ^ the
      word at which it stopped; below stands what it wanted there, what is nearest to that, and what would help. Where it
      holds and gives no fact, it says what became of it.
      """)

  @Argument(help: "The name of the rule.")
  var rule: String

  @Argument(
    help: ArgumentHelp("The text; - reads it from standard input, @FILE from a file.", valueName: "text"))
  var text: String

  @Option(help: ArgumentHelp("The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)", valueName: "dir"))
  var rules: String?

  @Option(help: ArgumentHelp("When the text was published, as 2020-06-02.", valueName: "date"), transform: ArticleOptions.date)
  var published: CalendarTime?

  @Option(help: ArgumentHelp("The place that the text is about, as “Quận Hoàng Lĩnh”.", valueName: "place"))
  var focus: String?

  @Option(help: "How it is written: text or json.")
  var format: ReportFormat = .text

  func run() throws {
    let pack = try RulesLocation.pack(try RulesLocation.directory(rules), isTraced: true)
    guard let number = pack.rules.firstIndex(where: { $0.name == rule }) else {
      let advice = Suggestion.advice(for: rule, among: pack.rules.map(\.name)) ?? "see sukien rules list"
      throw CommandFailure.usage("there is no rule \(Terminal.shown(rule)); \(advice)")
    }
    var inquiry = try RuleInquiry(pack: pack)
    let answer = try ask(&inquiry, about: Int32(number), try given())
    try OutputFile.standardOutput().write(format == .json ? answer.json : Terminal.text(answer.lines))
  }

  private func ask(_ inquiry: inout RuleInquiry, about rule: Int32, _ text: String) throws -> RuleAnswer {
    do throws(FailureRecord) {
      return try inquiry.ask(about: rule, text: text, published: published, focus: focus)
    } catch {
      Terminal.write(error)
      throw ExitStatus.attention
    }
  }

  private func given() throws -> String {
    guard text == "-" || text.hasPrefix("@") else { return text }
    let file = text == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: String(text.dropFirst()))
    guard let file, let bytes = try? file.readToEnd() ?? Data() else {
      throw CommandFailure.usage("\(Terminal.shown(String(text.dropFirst()))) cannot be read")
    }
    guard let read = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure.usage("\(text == "-" ? "standard input" : Terminal.shown(String(text.dropFirst()))) is not UTF-8")
    }
    return read
  }
}
