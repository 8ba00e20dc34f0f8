import ArgumentParser
import Authoring
import Foundation
import Intake
import Pipeline
import Records

/// `sukien rules diff`: what a change of rules changes in the facts of a drop.
struct RulesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tells the facts that a change of rules adds, loses and alters.",
    discussion: """
      Reads the articles by both folders of rules. Each difference stands with its words, its place in bytes of the
      article's file, and the rule that made it; what a fact says otherwise now stands as old → new. Exit status 1 where
      there is any difference, so that it can guard a merge.
      """)

  @Argument(help: "The folder of rules as they were.")
  var old: String

  @Argument(help: "The folder of rules as they are now.")
  var new: String

  @Argument(help: "Files, folders and archives of articles.")
  var paths: [String]

  @Option(help: "How differences are written: text, or json (JSON Lines, an object a difference).")
  var format: ReportFormat = .text

  @OptionGroup var workers: JobsOption

  @OptionGroup var compiled: CacheOptions

  @OptionGroup var articles: ArticleOptions

  func run() throws {
    let packs = try [old, new].map { try RulesLocation.pack(try RulesLocation.directory($0), cache: compiled.cache) }
    let drop = try articles.drop(paths)
    let settings = articles.settings
    let runner = try BatchRunner(jobs: workers.jobs) { try DiffWorker(old: packs[0], new: packs[1], settings: settings) }
    try DiffRun(format: format).perform(runner, drop, size: DropSize(of: paths))
  }
}
