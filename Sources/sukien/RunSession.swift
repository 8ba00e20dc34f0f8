import Foundation
import Intake
import Pipeline
import RuleProgram
import Runs
import Store

/// One `run`, from the first article to the summary.
final class RunSession {
  private let command: RunCommand
  private let pack: RulePack
  private let store: Store
  private let run: DropRun
  private let interruption = Interruption()
  private let start = ContinuousClock.now

  init(
    _ command: RunCommand, _ pack: RulePack, _ fingerprint: PackFingerprint, _ store: Store, _ request: RunRequest
  ) throws {
    self.command = command
    self.pack = pack
    self.store = store
    run = try DropRun(store: store, request: request, fingerprint: fingerprint)
  }

  func perform() throws {
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    do {
      try work()
      try conclude(run.end(interruption.isRaised ? .interrupted : .finished))
    } catch let error as StoreError {
      _ = try? run.end(.failed, message: error.message)
      throw error
    }
  }

  private func work() throws {
    var progress = ProgressReporter(size: DropSize(of: [command.drop]))
    defer { progress.clear() }
    repeat {
      let runner = try runner()
      try run.pass(runner, try command.reading.drop([command.drop]), stopped: stopped) { progress.update($0) }
    } while try !interruption.isRaised && run.needsLastPass()
  }

  private var stopped: @Sendable () -> Bool { { [interruption] in interruption.isRaised } }

  private func runner() throws -> BatchRunner<LedgerWorker> {
    let (pack, settings, lookup) = (pack, command.reading.settings, run.lookup)
    return try BatchRunner(jobs: command.jobs) {
      LedgerWorker(processor: try ArticleProcessor(pack: pack, settings: settings), settings: settings, lookup: lookup)
    }
  }

  private func conclude(_ totals: RunTotals) throws {
    let summary = RunSummary(
      totals: totals, tally: run.tally, news: try run.news(limit: Summary.listed), size: try store.size(),
      elapsed: ContinuousClock.now - start, store: command.store, isInterrupted: interruption.isRaised)
    Terminal.write(summary.text)
    if let status = interruption.status { throw status }
    if totals.needsAttention { throw ExitStatus.attention }
  }
}
