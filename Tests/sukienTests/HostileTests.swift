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

  @Test func auditing() throws {
    try run("run", "in", "--store", "facts.sqlite")
    for audit in ["verify", "figures", "conflicts"] {
      try run("audit", audit, "facts.sqlite")
      try run("audit", audit, "facts.sqlite", "--format", "json")
    }
    #expect(try run("audit", "figures", "facts.sqlite").output.contains("<img src=x onerror=window.hostile=1>"))
    try run("report", "facts.sqlite", "--to", "report.html")
  }

  @Test(arguments: ["csv", "web-annotation", "brat", "label-studio", "doccano"])
  func exporting(format: String) throws {
    try run("run", "in", "--store", "facts.sqlite")
    #expect(try run("export", "facts.sqlite", "--as", format, "--to", "out/export").status == 0)
    // No name of an article leads out of the folder, nor needs care in a shell.
    #expect(try FileManager.default.contentsOfDirectory(atPath: drop.folder.path("out")) == ["export"])
    let files = try FileManager.default.subpathsOfDirectory(atPath: drop.folder.path("out/export"))
    #expect(files.count > 1)
    #expect(files.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9._~\/-]+/) != nil }, "\(files)")
  }

  @Test func whatSpreadsheetsOpenHasNoFormulas() throws {
    try run("run", "in", "--store", "facts.sqlite")
    try run("export", "facts.sqlite", "--as", "csv", "--profile", "spreadsheet", "--to", "sheet")
    let tables = try FileManager.default.contentsOfDirectory(atPath: drop.folder.path("sheet")).filter { $0.hasSuffix(".csv") }
    #expect(!tables.isEmpty)
    for table in tables {
      let text = try drop.folder.read("sheet/\(table)")
      #expect(text.contains("HYPERLINK") || table != "facts.csv")
      let formula = text.firstMatch(of: #/(?m)(^|,|;|\t)"?[=+@-][^0-9",;]/#)
      #expect(formula == nil, "\(table): \(formula.map { String($0.0) } ?? "")")
    }
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
    ["audit", "verify", "\u{1B}[2J"], ["report", "\u{1B}[2J", "--to", "a.html"], ["review", "\u{1B}[2J"],
    ["export", "\u{1B}[2J", "--as", "csv", "--to", "out"], ["import", "\u{1B}[2J", "--from", "label-studio", "in"],
  ])
  func beingMisused(arguments: [String]) throws {
    let run = try drop.run(arguments)
    #expect(run.status == 2)
    #expect(!run.errors.unicodeScalars.contains(where: Self.draws), "\(run.errors.debugDescription)")
  }
}
