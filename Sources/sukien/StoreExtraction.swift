import Foundation
import Intake
import Pipeline
import Records
import RuleProgram
import Runs
import Store

/// One run of `extract --format sqlite`: what `run` writes, into a file of its own.
final class StoreExtraction {
  private let command: ExtractCommand
  private let target: StoreTarget
  private let failures: FailureLog
  private let interruption = Interruption()
  private let start = ContinuousClock.now

  init(_ command: ExtractCommand, to: String) throws {
    self.command = command
    target = try StoreTarget(to: to)
    failures = try FailureLog(command.failures)
  }

  func perform(_ pack: RulePack) throws {
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    let paths = command.paths.joined(separator: ", ")
    let request = try command.reading.request(.extract, drop: paths, pack) { $0.member("jobs", command.workers.jobs) }
    let run = try DropRun(store: target.store, request: request, pack: pack)
    try follow(run, pack)
    _ = try run.end(interruption.isRaised ? .interrupted : .finished)
    try target.commit()
    try failures.commit()
    try conclude(run.tally)
  }

  private func follow(_ run: DropRun, _ pack: RulePack) throws {
    var progress = ProgressReporter(size: DropSize(of: command.paths))
    defer { progress.clear() }
    let (settings, lookup) = (command.reading.settings, run.lookup(isLast: false))
    let runner = try BatchRunner(jobs: command.workers.jobs) {
      LedgerWorker(processor: try ArticleProcessor(pack: pack, settings: settings), settings: settings, lookup: lookup)
    }
    let drop = try command.reading.drop(command.paths)
    try run.pass(drop, runner, stopped: { [interruption] in interruption.isRaised }) { failure in
      try failures.report(failure, &progress)
    } progress: {
      progress.update($0)
    }
  }

  private func conclude(_ tally: Tally) throws {
    let summary = Summary(
      tally: tally, failures: failures.first, failureCount: failures.count, elapsed: ContinuousClock.now - start,
      target: target.shown, interrupted: interruption.isRaised)
    Terminal.write(summary.text)
    if let status = interruption.status { throw status }
    if failures.count > 0 { throw ExitStatus.attention }
  }
}
