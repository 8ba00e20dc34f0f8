import ArgumentParser
import Authoring
import Pipeline
import Records
import RuleLanguage

/// `sukien rules list`: what there is.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what the rules declare: the rules by event, or what the flags name.",
    discussion: "A line an entry: its name, how many examples and near-misses it has, where it stands, and its note.")

  @Argument(help: "The folder of rules. (default: $SUKIEN_RULES, ./Rules or the program's own)")
  var directory: String?

  @Flag(help: "Which kinds are listed; rules unless said.")
  var kinds: [CatalogueKind] = []

  @Option(help: ArgumentHelp("Lists only what has a name that begins so, as in “reception/”.", valueName: "prefix"))
  var name: String = ""

  @Option(help: ArgumentHelp("Lists only what makes this event.", valueName: "type"))
  var event: String?

  @Option(help: "How the list is written: text or json (JSON Lines).")
  var format: ReportFormat = .text

  func run() throws {
    let catalogue = try RulesLocation.catalogue(try RulesLocation.directory(directory))
    if let event, !catalogue.entries(named: event).contains(where: { $0.kind == .event }) {
      let advice = catalogue.eventAdvice(for: event).map { "; \($0)" } ?? ""
      throw CommandFailure.usage("there is no event \(Terminal.shown(event))\(advice)")
    }
    let listing = RuleListing(catalogue, .init(kinds: Set(kinds.map(\.kind)), prefix: name, event: event))
    if listing.isEmpty { Terminal.say("nothing is declared that fits") }
    try OutputFile.standardOutput().write(format == .json ? listing.json : Terminal.text(listing.lines))
  }
}

/// `--rules`, `--events` and so on.
enum CatalogueKind: String, EnumerableFlag {
  case rules, events, classes, mentions, definitions, searches, modifiers, breakdowns

  var kind: CatalogueEntry.Kind {
    switch self {
    case .rules: .rule
    case .events: .event
    case .classes: .class
    case .mentions: .mention
    case .definitions: .let
    case .searches: .search
    case .modifiers: .modifier
    case .breakdowns: .breakdown
    }
  }
}
