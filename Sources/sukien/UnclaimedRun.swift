import Auditing
import Intake
import Pipeline
import Records

/// One run of `audit unclaimed`, from the first article to the report.
final class UnclaimedRun {
  private let format: AuditFormat
  private let output = OutputFile.standardOutput()
  private let interruption = Interruption()
  private var tally = Tally()
  private var report: UnclaimedReport
  private var failureCount = 0

  init(format: AuditFormat, report: UnclaimedReport) {
    self.format = format
    self.report = report
  }

  /// - Parameter audit: what came of one article.
  func perform<Worker: BatchWorker & ~Copyable, Inputs: IteratorProtocol<Worker.Input> & SendableMetatype>(
    _ runner: BatchRunner<Worker>, _ inputs: sending Inputs, size: DropSize,
    audit: (Worker.Output) throws -> ArticleAudit
  ) throws {
    var progress = ProgressReporter(size: size)
    let signals = interruption.watch()
    defer {
      progress.clear()
      for source in signals { source.cancel() }
    }
    if format == .csv { try output.write(Self.header) }
    try runner.run(inputs, stopped: { [interruption] in interruption.isRaised }) { output throws(any Error) in
      try take(try audit(output), &progress)
    }
    progress.clear()
    try conclude()
    if let status = interruption.status { throw status }
    if failureCount > 0 || !report.isEmpty { throw ExitStatus.attention }
  }

  private static var header: [UInt8] {
    var csv = CSVWriter()
    csv.row(AuditedFigure.columns)
    return csv.bytes
  }

  private func take(_ audit: ArticleAudit, _ progress: inout ProgressReporter) throws(OutputError) {
    for failure in audit.failures { note(failure, &progress) }
    switch format {
    case .text: break
    case .json: try output.write(audit.json)
    case .csv: try output.write(audit.rows)
    }
    report.add(audit)
    tally.add(audit.tally)
    progress.update(tally)
  }

  /// The report stands alone; beside JSON and CSV the sums stand where people look.
  private func conclude() throws(OutputError) {
    let notes = (interruption.isRaised ? ["interrupted; as far as it came"] : [])
      + (failureCount > 0 ? ["\(failureCount) not read or not wholly; see above"] : [])
    switch format {
    case .text: try output.write(Terminal.text(report.lines + notes))
    case .json:
      try output.write(report.json)
      Terminal.write(String(decoding: Terminal.text(report.summary + notes), as: UTF8.self))
    case .csv: Terminal.write(String(decoding: Terminal.text(report.summary + notes), as: UTF8.self))
    }
  }

  private func note(_ failure: FailureRecord, _ progress: inout ProgressReporter) {
    if failure.isRoutine { return }
    failureCount += 1
    progress.clear()
    Terminal.write(failure)
  }
}
