import ArgumentParser
import Foundation

/// How many articles are read at once, for all commands that read many.
struct JobsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many articles are read at once; as many as there are processors unless said.", valueName: "n"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024") }
  }
}
