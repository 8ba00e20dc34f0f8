import ArgumentParser
import Foundation
import Generators

/// Measures everything and prints it as a table, or as rows of CSV.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Measures how the work grows, and prints it.")

  @Flag(help: "Measures time instead of counting instructions with valgrind.")
  var wall = false

  @Flag(help: "Prints rows of CSV.")
  var csv = false

  @Option(help: "How often a time is taken; the least counts.")
  var repeats = 5

  @Option(parsing: .upToNextOption, help: "Numbers of generated rules.")
  var counts = [20, 2000, 20_000]

  @Flag(help: "Leaves the worst texts out.")
  var rulesOnly = false

  @Flag(help: "Leaves the numbers of rules out.")
  var textsOnly = false

  func run() throws {
    guard wall || Callgrind.isThere else {
      throw ValidationError("valgrind is not there: install it, or measure time with --wall")
    }
    if csv {
      print("date,unit,what,match,matchDoubled,matchRatio,all,allDoubled,allRatio")
    } else {
      print(wall ? "milliseconds" : "millions of instructions")
    }
    if !textsOnly { try printRules() }
    if !rulesOnly { try printTexts() }
  }

  private func measure(_ arguments: [String]) throws -> Measurement {
    wall ? try .time(arguments, repeats: repeats) : try .instructions(arguments)
  }

  /// What the text costs with more and more rules: the second half of a text twice as long, so that loading does not count.
  private func printRules() throws {
    if !csv { print("\nRules            match  × fewest       all  × fewest  compiling") }
    var fewest: Measurement?
    for count in counts {
      let measured = try measure(["--count", "\(count)"])
      let base = fewest ?? measured
      fewest = base
      if csv {
        row(
          "\(count) rules", [base.marginalMatch, measured.marginalMatch], [base.marginal, measured.marginal])
      } else {
        print(
          "\(count)".padding(toLength: 12, withPad: " ", startingAt: 0)
            + String(
              format: "%10.1f %9.2f %9.1f %9.2f %10.1f", measured.marginalMatch / 1e6, measured.marginalMatch / base.marginalMatch,
              measured.marginal / 1e6, measured.marginal / base.marginal, measured.compiling / 1e6))
      }
    }
  }

  /// What doubling a text does: ordinary articles, and the worst texts that are known.
  private func printTexts() throws {
    if !csv { print("\nTexts, and twice as long                         match    twice  ratio       all    twice  ratio") }
    try printText("articles", [])
    for (number, worst) in WorstCase.all.enumerated() {
      try printText(worst.name, ["--worst", "\(number)", "--bytes", "16000"])
    }
  }

  private func printText(_ name: String, _ arguments: [String]) throws {
    let measured = try measure(arguments)
    guard !csv else { return row(name, measured.match, measured.all) }
    let columns = [measured.match, measured.all].map {
      String(format: " %8.1f %8.1f %6.2f", $0[0] / 1e6, $0[1] / 1e6, $0[1] / $0[0])
    }
    print(name.padding(toLength: 44, withPad: " ", startingAt: 0) + columns.joined(separator: " "))
  }

  private func row(_ name: String, _ match: [Double], _ all: [Double]) {
    let day = Date.now.formatted(.iso8601.year().month().day())
    let numbers = [match, all].flatMap { [$0[0] / 1e6, $0[1] / 1e6, $0[1] / $0[0]] }.map { String(format: "%.3f", $0) }
    print("\(day),\(wall ? "ms" : "millions"),\"\(name)\",\(numbers.joined(separator: ","))")
  }
}
