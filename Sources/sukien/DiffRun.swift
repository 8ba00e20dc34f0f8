import Authoring
import Intake
import Pipeline
import Records

/// One run of `rules diff`, from the first article to the summary. Nothing of it grows with the drop.
final class DiffRun {
  private let format: ReportFormat
  private let output = OutputFile.standardOutput()
  private let interruption = Interruption()
  private var tally = Tally()
  private var differences = DiffTally()
  private var failureCount = 0

  init(format: ReportFormat) { self.format = format }

  func perform(_ runner: BatchRunner<DiffWorker>, _ drop: sending Drop, size: DropSize) throws {
    var progress = ProgressReporter(size: size)
    let signals = interruption.watch()
    defer {
      progress.clear()
      for source in signals { source.cancel() }
    }
    try runner.run(drop, stopped: { [interruption] in interruption.isRaised }) { diff throws(OutputError) in
      try take(diff, &progress)
    }
    progress.clear()
    try summarize()
    if let status = interruption.status { throw status }
    if failureCount > 0 || !differences.isEmpty { throw ExitStatus.attention }
  }

  private func take(_ diff: ArticleDiff, _ progress: inout ProgressReporter) throws(OutputError) {
    for failure in diff.failures { report(failure, &progress) }
    if !diff.changes.isEmpty {
      progress.clear()
      try output.write(format == .json ? diff.json : Terminal.text(diff.lines))
    }
    differences.add(diff)
    tally.add(diff.tally)
    progress.update(tally)
  }

  /// The summary stands below the differences; beside JSON, where people look.
  private func summarize() throws(OutputError) {
    let lines = (interruption.isRaised ? ["interrupted; as far as it came:"] : []) + differences.lines
    let failures = failureCount > 0 ? ["\(failureCount) not read or not wholly; see above"] : []
    let text = Terminal.text(lines + failures)
    if format == .json { Terminal.write(String(decoding: text, as: UTF8.self)) } else { try output.write(text) }
  }

  private func report(_ failure: FailureRecord, _ progress: inout ProgressReporter) {
    if failure.isRoutine { return }
    failureCount += 1
    progress.clear()
    Terminal.write(failure)
  }
}
