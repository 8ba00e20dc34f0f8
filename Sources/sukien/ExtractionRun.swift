import Intake
import Logging
import Pipeline
import Records

/// One run of `extract`, from the first article to the summary.
final class ExtractionRun {
  private let target: OutputTarget
  private let failures: FailureLog
  private let logger: Logger
  private let interruption = Interruption()
  private var tally = Tally()

  init(target: OutputTarget, headers: [[UInt8]], failures: String?, logger: Logger) throws {
    self.target = target
    self.logger = logger
    self.failures = try FailureLog(failures)
    try target.write(headers)
  }

  func perform(_ runner: BatchRunner<ExtractionWorker>, _ drop: sending Drop, size: DropSize) throws {
    let start = ContinuousClock.now
    var progress = ProgressReporter(size: size)
    let signals = interruption.watch()
    defer {
      progress.clear()
      for source in signals { source.cancel() }
    }
    try runner.run(drop, stopped: { [interruption] in interruption.isRaised }) { outcome throws(OutputError) in
      try take(outcome, &progress)
    }
    try target.commit()
    try failures.commit()
    progress.clear()
    let summary = Summary(
      tally: tally, failures: failures.first, failureCount: failures.count, elapsed: ContinuousClock.now - start,
      target: target.shown, interrupted: interruption.isRaised)
    Terminal.write(summary.text)
    if let status = interruption.status { throw status }
    if failures.count > 0 { throw ExitStatus.attention }
  }

  private func take(_ outcome: ArticleOutcome, _ progress: inout ProgressReporter) throws(OutputError) {
    try target.write(outcome.chunks)
    for failure in outcome.failures { try failures.report(failure, &progress) }
    logger.debug("\(Terminal.shown(outcome.article)): \(outcome.tally.factCount) facts in \(outcome.tally.timings.total)")
    tally.add(outcome.tally)
    progress.update(tally)
  }
}
