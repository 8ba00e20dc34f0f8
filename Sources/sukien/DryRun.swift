import Foundation
import Intake
import Pipeline
import Records
import RuleProgram
import Runs
import Store

/// `run --dry-run`: a line on standard output for everything that a run would read, and the counts below.
final class DryRun {
  private let command: RunCommand
  private let request: RunRequest
  private let pack: RulePack
  private let output = OutputFile.standardOutput()
  private let interruption = Interruption()

  init(_ command: RunCommand, _ request: RunRequest, _ pack: RulePack) {
    self.command = command
    self.pack = pack
    self.request = request
  }

  func perform() throws {
    let exists = FileManager.default.fileExists(atPath: command.store)
    let store = exists ? try Store.openForReading(at: command.store) : try Store.temporary()
    let ledger = try store.ledger(for: request)
    var plan = try RunPlan(store: store, ledger: ledger)
    let changes = RuleChanges(store: store, pack: pack, current: request.fingerprint)
    try follow(&plan, ArticleLookup(store: store, ledger: ledger, changes: changes))
    let vanished = try plan.vanished
    try store.close()
    if let status = interruption.status { throw status }
    Terminal.write(summary(plan, vanished))
  }

  private func follow(_ plan: inout RunPlan, _ lookup: ArticleLookup) throws {
    let signals = interruption.watch()
    var progress = ProgressReporter(size: DropSize(of: [command.drop]))
    defer {
      progress.clear()
      for source in signals { source.cancel() }
    }
    var tally = Tally()
    let runner = BatchRunner(jobs: command.workers.jobs) { PlanWorker(lookup: lookup) }
    let drop = try command.reading.drop([command.drop])
    try runner.run(drop, stopped: { [interruption] in interruption.isRaised }) { planned in
      if let step = try plan.add(planned.finding), step != .unchanged {
        progress.clear()
        try output.write(Terminal.text([Self.line(step, planned.finding)]))
      }
      tally.add(planned.tally)
      progress.update(tally)
    }
  }

  private static func line(_ step: RunPlan.Step, _ finding: PlanWorker.Finding) -> String {
    guard case .article(let name, _, _, _, let reason) = finding else { return "" }
    return step.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0) + " " + name + (reason.map { ": \($0)" } ?? "")
  }

  private func summary(_ plan: RunPlan, _ vanished: Int) -> String {
    let steps = RunPlan.Step.allCases.map { "\(plan.counts[$0] ?? 0) \($0 == .again ? "to be read again" : $0.rawValue)" }
    return Summary.text(of: [
      "\(Summary.counted(plan.found, "article")) found: \(steps.joined(separator: ", ")); "
        + "\(Summary.counted(plan.passedOver, "file")) passed over; \(vanished) vanished",
      "Nothing was changed.",
    ])
  }
}
