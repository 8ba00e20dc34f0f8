import Foundation
import ProgramSupport
import Testing

/// What tries to draw on the terminal, in names, rules and articles, is shown as text by every command.
@Suite struct HostileTests {
  private let drop: HostileDrop

  init() throws {
    drop = try HostileDrop()
  }

  /// Runs a command, none of whose words may be obeyed by a terminal.
  @discardableResult private func run(_ arguments: String...) throws -> Program.Run {
    let run = try drop.run(arguments)
    let drawing = (run.output + run.errors).unicodeScalars.filter(Self.draws).map { $0.escaped(asASCII: true) }
    #expect(drawing.isEmpty, "\(arguments.first ?? "") \(Set(drawing).sorted())")
    return run
  }

  /// Controls, and marks that turn the direction of writing or end a line.
  private static func draws(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }

  @Test func extracting() throws {
    let run = try run("extract", "in", "--to", "-")
    #expect(run.status == 1)
    #expect(run.output.contains(#""article":"\u001b[2J\u009b31m\u202e\"><svg onload=window.hostile=1>\ntxt.txt""#))
    for event in ["Reception", "Resolution", "Saying", "Constructor"] {
      #expect(run.output.contains("\"event\":\"\(event)\""))
    }
    try self.run("extract", "in", "--format", "csv", "--to", "tables/", "--verbose")
  }

  @Test func running() throws {
    #expect(try run("run", "in", "--store", "facts.sqlite", "--dry-run").output.contains("\\u{1B}[2J"))
    #expect(try run("run", "in", "--store", "facts.sqlite").errors.contains("\\u{1B}]8;;javascript"))
    try run("run", "in", "--store", "facts.sqlite", "--retry-failed", "--verbose")
  }

  @Test(arguments: ["normalize", "segment", "match", "resolve"])
  func staging(stage: String) throws {
    #expect(try run("stage", stage, "in").output.contains("{1B}"))
    #expect(try run("stage", stage, "in", "--json").output.contains("hostile"))
  }

  @Test func askingForFigures() throws {
    #expect(try run("audit", "unclaimed", "in", "--top", "0").output.contains("\\u{1B}[2J"))
    try run("audit", "unclaimed", "in", "--top", "0", "--format", "json")
  }

  @Test func askingForRules() throws {
    #expect(try run("rules", "check").output.contains("\\u{1B}[2J\\u{202E}.rules:4:6"))
    try run("rules", "check", "--diagnostics", "json")
    #expect(try run("rules", "show", "turned/word").output.contains("\\u{1B}]0;hostile"))
    try run("rules", "show", "turned/word", "--format", "json")
    try run("rules", "list")
    try run("rules", "test", "--rule", "turned/word")
    #expect(try run("rules", "why-not", "turned/word", "Xã \u{1B}[2J nghe \u{202E}gì").output.contains("\\u{1B}[2J"))
  }

  @Test(arguments: [HostileDrop.name, "page.html", "rules.txt"])
  func explaining(article: String) throws {
    #expect(try run("rules", "explain", "in/\(article)").output.contains("\\u{"))
    try run("rules", "explain", "in/\(article)", "--format", "json")
  }

  @Test(arguments: [
    ["\u{1B}[2J"], ["extract", "--\u{1B}[2J"], ["stage", "\u{1B}[2J", "in"], ["rules", "show", "\u{1B}[2J"],
    ["run", "\u{1B}[2J", "--store", "facts.sqlite"], ["rules", "explain", "in/\u{1B}[2J"],
  ])
  func beingMisused(arguments: [String]) throws {
    let run = try drop.run(arguments)
    #expect(run.status == 2)
    #expect(!run.errors.unicodeScalars.contains(where: Self.draws), "\(run.errors.debugDescription)")
  }
}
