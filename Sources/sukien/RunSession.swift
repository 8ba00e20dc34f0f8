import Foundation
import Intake
import Pipeline
import Records
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
  /// What ordinary passes are made with.
  private var runner: BatchRunner<LedgerWorker>?
  /// Whether everything that was there at the start has had its turn: what a watch does after it is never finished.
  private var hasLooked = false

  init(_ command: RunCommand, _ pack: RulePack, _ store: Store, _ request: RunRequest) throws {
    self.command = command
    self.pack = pack
    self.store = store
    run = try DropRun(store: store, request: request, pack: pack)
  }

  func perform() throws {
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    do {
      try work()
      let isWhole = !interruption.isRaised || (command.watch && hasLooked)
      try conclude(run.end(isWhole ? .finished : .interrupted))
    } catch let error as StoreError {
      _ = try? run.end(.failed, message: error.message)
      throw error
    }
  }

  private func work() throws {
    let watch = command.watch ? try FileWatch(interval: command.interval) : nil
    try look(watch)
    while let watch, pause() {
      do {
        try look(watch)
      } catch let failure as CommandFailure {
        // A folder that is mounted again will be there again.
        Terminal.say("\(failure.message); looking again")
      }
    }
  }

  /// Goes over the drop, in most cases once.
  private func look(_ watch: FileWatch?) throws {
    watch?.begin()
    try pass(watch)
    let isFirst = run.passes == 1
    if !interruption.isRaised, isFirst || !run.entered.isEmpty, try run.needsLastPass() {
      try watch?.reset()
      try pass(watch, isLast: true)
    } else if !interruption.isRaised {
      try watch?.end()
    }
    hasLooked = hasLooked || !interruption.isRaised
  }

  private func pass(_ watch: FileWatch?, isLast: Bool = false) throws {
    let isQuiet = watch != nil && run.passes > 0
    var progress = isQuiet ? nil : ProgressReporter(size: DropSize(of: [command.drop]))
    defer { progress?.clear() }
    let drop = try drop(watch)
    let runner = try isLast ? makeRunner(isLast: true) : runner ?? makeRunner(isLast: false)
    if !isLast { self.runner = runner }
    var problems: [FailureRecord] = []
    try run.pass(drop, runner, isLast: isLast, stopped: { [interruption] in interruption.isRaised }) { problem in
      if problems.count < Summary.listed, !problem.isRoutine { problems.append(problem) }
    } progress: {
      progress?.update($0)
    }
    progress?.clear()
    if watch != nil, !run.entered.isEmpty { tell(problems) }
  }

  private func drop(_ watch: FileWatch?) throws -> sending Drop {
    guard let watch else { return try command.reading.drop([command.drop]) }
    return try command.reading.drop([command.drop]) { watch.isWanted($0) }
  }

  private func makeRunner(isLast: Bool) throws -> BatchRunner<LedgerWorker> {
    let (pack, settings, lookup) = (pack, command.reading.settings, run.lookup(isLast: isLast))
    return try BatchRunner(jobs: command.workers.jobs) {
      LedgerWorker(processor: try ArticleProcessor(pack: pack, settings: settings), settings: settings, lookup: lookup)
    }
  }

  /// Waits for the next look; false where there is none.
  private func pause() -> Bool {
    let end = ContinuousClock.now + .seconds(command.interval)
    while !interruption.isRaised, ContinuousClock.now < end { usleep(50_000) }
    return !interruption.isRaised
  }

  /// What a look has found, where nobody waits for the summary.
  private func tell(_ problems: [FailureRecord]) {
    let counts = Verdict.Change.allCases.compactMap { change in run.entered[change].map { "\($0) \(change.rawValue)" } }
    Terminal.say("\(counts.joined(separator: ", ")); \(Summary.counted(run.tally.factCount, "fact")) so far")
    for problem in problems { Terminal.say(Summary.line(problem)) }
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
