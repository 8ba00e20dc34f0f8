import ArgumentParser
import Foundation
import Generators

/// How the work grows with the text and with the number of rules.
@main
struct ScalingBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scaling", abstract: "How the work grows with the text and with the number of rules.",
    subcommands: [
      ReportCommand.self, GenerateCommand.self, MeasureCommand.self, LoadCommand.self, MeasureLoadCommand.self,
      PackCostCommand.self, MeasurePackCommand.self, GenerateDropCommand.self, PeakCommand.self,
    ],
    defaultSubcommand: ReportCommand.self)
}
