import ArgumentParser
import Authoring
import DocumentModel
import Pipeline
import Records
import RuleProgram

/// `sukien rules explain`: how facts came about.
struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says how the facts of an article came about.",
    discussion: """
      Each fact with its sentence: ^ marks the words of the rule's head, ~ those that fill roles elsewhere. Below it: which
      words satisfied which elements of the pattern, how else they could be read, what else was found in them, and where
      each role comes from. At a byte at which there is no fact, it says what stands there and what became of it.
      """)

  @Argument(help: "A file with one article.")
  var article: String

  @Option(help: ArgumentHelp("Explains the facts at this byte of the file, or what stands there.", valueName: "byte"))
  var at: Int?

  @Option(help: ArgumentHelp("Explains the fact of this id; its beginning will do.", valueName: "id"))
  var fact: String?

  @Option(help: "How it is written: text or json (JSON Lines, a line a fact).")
  var format: ReportFormat = .text

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if at != nil, fact != nil { throw ValidationError("--at and --fact ask two things; give one of them") }
    if let at, at < 0 { throw ValidationError("--at is a byte of the file, counted from 0") }
  }

  func run() throws {
    let pack = try RulesLocation.pack(try RulesLocation.directory(reading.rules), isTraced: true)
    let read = try read(pack)
    guard let explanation = ArticleExplanation(read, pack: pack, question) else { return }
    try check(explanation)
    if explanation.facts.isEmpty, explanation.place == nil { Terminal.say("there is no fact in \(Terminal.shown(article))") }
    try OutputFile.standardOutput().write(format == .json ? explanation.json : Terminal.text(explanation.lines))
  }

  private var question: ArticleExplanation.Question {
    at.map { .byte($0) } ?? fact.map { .fact($0) } ?? .everything
  }

  private func read(_ pack: RulePack) throws -> ArticleReading {
    var drop = try reading.drop([article])
    guard let item = drop.next(), drop.next() == nil else {
      throw CommandFailure.usage("\(Terminal.shown(article)) holds several articles, or none; name one")
    }
    var processor = try ArticleProcessor(pack: pack, settings: reading.settings)
    do throws(FailureRecord) {
      return try processor.read(try item.load(), through: .resolve)
    } catch {
      Terminal.write(error)
      throw ExitStatus.attention
    }
  }

  /// One fact is asked for by its id, and one byte of the file by its number.
  private func check(_ explanation: ArticleExplanation) throws {
    if let fact, explanation.facts.isEmpty { throw CommandFailure.usage("no fact has the id \(Terminal.shown(fact))") }
    if let fact, explanation.facts.count > 1 {
      let ids = explanation.facts.map(\.record.id).joined(separator: ", ")
      throw CommandFailure.usage("\(explanation.facts.count) facts have ids that begin with \(Terminal.shown(fact)): \(ids)")
    }
    if let at, explanation.facts.isEmpty, explanation.place == nil {
      throw CommandFailure.usage("byte \(at) lies behind the last word of \(Terminal.shown(article))")
    }
  }
}
