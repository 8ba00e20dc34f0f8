import ArgumentParser
import Authoring
import Foundation
import Pipeline
import Records
import RuleLanguage

/// `sukien rules new`: a rule to begin with.
struct RulesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a rule: a skeleton that holds, with comments that say what to change.",
    discussion: """
      The rule goes behind what its file holds: the file of the rules that share the part of its name before the slash,
      else events/TOPIC.rules in the folder of rules. An event type that does not exist yet is declared with it.
      """)

  @Argument(help: "The name of the rule, as in “gifts/given”.")
  var name: String

  @Argument(help: "The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)")
  var directory: String?

  @Option(help: ArgumentHelp("The event type that the rule makes.", valueName: "type"))
  var event: String

  @Option(help: ArgumentHelp("The rule file that it goes to, below the folder of rules.", valueName: "file"))
  var to: String?

  @Flag(help: "Declares the event type although its name is close to another's.")
  var newEvent = false

  func run() throws {
    let directory = try RulesLocation.directory(directory)
    let catalogue = try RulesLocation.catalogue(directory)
    try checkNames(catalogue)
    _ = try RulesLocation.pack(directory)
    let path = try RuleTarget(rule: name, directory: directory, to: to).path(catalogue)
    let files = try RulesLocation.files(directory)
    guard let draft = try RuleDraft.make(rule: name, event: event, path: path, among: files) else {
      throw CommandFailure.usage(
        "no skeleton for \(event) holds beside its other rules; if some are skeletons still, change them first")
    }
    try write(draft, to: path, files)
  }

  private func checkNames(_ catalogue: RuleCatalogue) throws(CommandFailure) {
    guard DeclarationName.isRule(name) else {
      throw .usage("\(Terminal.shown(name)) is no name of a rule: letters, digits and inside it - / . _, as in gifts/given")
    }
    if let known = catalogue.declarations(.rule, [name]).first {
      throw .usage("there is a rule \(name) already, at \(Terminal.shown(known.location.file)):\(known.location.line)")
    }
    guard catalogue.declarations(.event, [event]).isEmpty else { return }
    guard DeclarationName.isEvent(event) else {
      throw .usage("\(Terminal.shown(event)) is no name of an event type: it starts with a capital letter, as in GiftGiving")
    }
    if !newEvent, let advice = catalogue.eventAdvice(for: event) {
      throw .usage("there is no event \(event); \(advice) (--new-event declares it)")
    }
  }

  private func write(_ draft: RuleDraft, to path: String, _ files: [RulePackLoader.File]) throws {
    let old = String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
    let file = try OutputFile(at: path)
    try file.write(Array(draft.appended(to: old).utf8))
    try file.commit()
    let made = draft.makesEvent ? "the event type \(event) and the rule \(name)" : "the rule \(name)"
    let lines = [
      "\(old.isEmpty ? "wrote" : "added") \(made) \(old.isEmpty ? "to" : "at the end of") \(path)",
      "It holds as it stands; change it line by line, and run sukien rules test --rule \(name) after each change.",
    ]
    try OutputFile.standardOutput().write(Terminal.text(lines))
  }
}
