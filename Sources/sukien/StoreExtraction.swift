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
  private let failureFile: OutputFile?
  private let interruption = Interruption()
  private let start = ContinuousClock.now
  private var failures: [FailureRecord] = []
  private var failureCount = 0

  init(_ command: ExtractCommand, to: String) throws {
    self.command = command
    target = try StoreTarget(to: to)
    failureFile = try command.failures.map { try OutputFile(at: $0) }
  }

  func perform(_ pack: RulePack) throws {
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    let paths = command.paths.joined(separator: ", ")
    let request = try command.reading.request(.extract, drop: paths, pack) { $0.member("jobs", command.jobs) }
    let run = try DropRun(store: target.store, request: request, pack: pack)
    try follow(run, pack)
    _ = try run.end(interruption.isRaised ? .interrupted : .finished)
    try target.commit()
    try failureFile?.commit()
    try conclude(run.tally)
  }

  private func follow(_ run: DropRun, _ pack: RulePack) throws {
    var progress = ProgressReporter(size: DropSize(of: command.paths))
    defer { progress.clear() }
    let (settings, lookup) = (command.reading.settings, run.lookup(isLast: false))
    let runner = try BatchRunner(jobs: command.jobs) {
      LedgerWorker(processor: try ArticleProcessor(pack: pack, settings: settings), settings: settings, lookup: lookup)
    }
    let drop = try command.reading.drop(command.paths)
    try run.pass(drop, runner, stopped: { [interruption] in interruption.isRaised }) { failure in
      try report(failure, &progress)
    } progress: {
      progress.update($0)
    }
  }

  private func report(_ failure: FailureRecord, _ progress: inout ProgressReporter) throws {
    if !failure.isRoutine {
      if failures.count < Summary.listed { failures.append(failure) }
      failureCount += 1
    }
    if let failureFile {
      try failureFile.write(failure.jsonLine)
    } else if !failure.isRoutine {
      progress.clear()
      Terminal.write(failure)
    }
  }

  private func conclude(_ tally: Tally) throws {
    let summary = Summary(
      tally: tally, failures: failures, failureCount: failureCount, elapsed: ContinuousClock.now - start,
      target: target.shown, interrupted: interruption.isRaised)
    Terminal.write(summary.text)
    if let status = interruption.status { throw status }
    if failureCount > 0 { throw ExitStatus.attention }
  }
}
