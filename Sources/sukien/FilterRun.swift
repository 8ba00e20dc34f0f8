import Intake
import Pipeline
import Records

/// `extract --filter`: a line of JSON in, a line of JSON out, in order, until the input ends.
final class FilterRun {
  private let output = OutputFile.standardOutput()
  private let interruption = Interruption()
  private var flawed = 0

  /// Each line is written as soon as it and all before it are done: whoever sends lines one by one gets each answer.
  func perform(_ runner: BatchRunner<FilterWorker>, limits: IntakeLimits) throws {
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    let lines = RecordLines(limits: limits)
    try runner.run(lines, stopped: { [interruption] in interruption.isRaised }) { outcome throws(OutputError) in
      try output.write(outcome.line)
      if outcome.isFlawed { flawed += 1 }
    }
    if let status = interruption.status { throw status }
    if flawed > 0 { throw ExitStatus.attention }
  }
}
