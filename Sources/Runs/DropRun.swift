package import Intake
package import Pipeline
package import Records
package import RuleProgram
package import Store

/// One run over a drop: what workers make of it goes into the store, in the order of the drop.
///
/// The store is written batch by batch, each in one transaction, an article's state and its facts always in the same. A
/// run that is cut off anywhere goes on with the next from what was committed, and ends with the same store. Mostly one
/// pass over the drop is all; where an article was replaced or moved whose bytes still lie elsewhere, a second one reads
/// them there. Nothing of it grows with the drop. `RunTests` and `CrashTests` cover it.
package final class DropRun {
  package let ledger: Ledger
  private let store: Store
  private let run: Run
  private let changes: RuleChanges
  private let units: Gazetteer
  /// Names of the store's own files, where it lies in the drop.
  private let ownNames: Set<String>
  private var batch = RunBatch()
  /// Whether every place has had its turn before.
  private var isLastPass = false
  /// Whether something was skipped that has to be read after all.
  private var isIncomplete = false
  /// What was seen and read so far, facts of what was read in this run alone.
  package private(set) var tally = Tally()
  /// How many passes were made, or begun.
  package private(set) var passes = 0
  /// What happened to places in the pass that was made last.
  package private(set) var entered: [Verdict.Change: Int] = [:]

  /// Writes down that the run begins.
  package init(store: Store, request: RunRequest, pack: RulePack) throws(StoreError) {
    self.store = store
    units = request.units
    changes = RuleChanges(store: store, pack: pack, current: request.fingerprint)
    run = try store.begin(request)
    ledger = store.ledger(of: run, request)
    ownNames = store.names(below: request.drop)
  }

  /// Goes over a drop once.
  /// - Parameters:
  ///   - runner: workers that ask the `lookup` of such a pass.
  ///   - isLast: whether every place has had its turn in an earlier pass: what is stale still will stay so.
  ///   - stopped: whether to end; what was begun is finished and committed.
  ///   - report: told what is new of that which is to be looked at, and everything that is passed over, once it is committed.
  ///   - progress: told whenever there is more.
  /// - Throws: `StoreError`, and whatever `report` throws.
  package func pass<Inputs: IteratorProtocol<DropItem> & SendableMetatype>(
    _ inputs: sending Inputs, _ runner: BatchRunner<LedgerWorker>, isLast: Bool = false,
    stopped: @escaping @Sendable () -> Bool, report: (FailureRecord) throws -> Void = { _ in }, progress: (Tally) -> Void
  ) throws {
    entered = [:]
    isIncomplete = false
    isLastPass = isLast
    passes += 1
    try runner.run(inputs, stopped: stopped) { outcome throws(any Error) in
      if case .failure(let error) = outcome.result { throw error }
      tally.addProgress(outcome.tally)
      batch.add(outcome)
      if batch.isFull { try flush(report) }
      progress(tally)
    }
    try flush(report)
  }

  /// What the workers of a pass ask.
  package func lookup(isLast: Bool) -> ArticleLookup {
    ArticleLookup(store: store, ledger: ledger, changes: changes, isLastPass: isLast)
  }

  /// Whether another pass is needed, over everything: there are bytes that only it can read where they lie now.
  package func needsLastPass() throws(StoreError) -> Bool {
    let isStale = try store.hasStale(run, ledger)
    return isIncomplete || isStale
  }

  /// Ends the run, and counts it.
  package func end(_ end: Store.RunEnd, message: String? = nil) throws(StoreError) -> RunTotals {
    try store.end(run, end, message: message, units: units)
  }

  /// The first of what is to be looked at, and was told by no run before.
  package func news(limit: Int) throws(StoreError) -> [FailureRecord] { try store.news(of: run, limit: limit) }

  private func flush(_ report: (FailureRecord) throws -> Void) throws {
    let outcomes = batch.take()
    guard !outcomes.isEmpty else { return }
    var (sightings, tallies): ([Sighting], [Tally]) = ([], [])
    var passedOver: [PassedOver] = []
    for outcome in outcomes {
      switch outcome.result {
      case .sighting(let sighting):
        sightings.append(sighting)
        tallies.append(outcome.tally)
      case .passedOver(let item): if !ownNames.contains(item.name) { passedOver.append(item) }
      case .failure(let error): throw error
      }
    }
    let entries = try store.enter(sightings, passedOver: passedOver.map(\.file), ledger, run, isLastPass: isLastPass)
    for (entry, tally) in zip(entries, tallies) { count(entry, tally) }
    for problem in entries.compactMap({ $0?.problems }).joined() + passedOver.map(FailureRecord.init) { try report(problem) }
  }

  private func count(_ entry: LedgerEntry?, _ tally: Tally) {
    guard let entry else { return isIncomplete = true }
    guard let change = entry.change else { return }
    entered[change, default: 0] += 1
    if entry.state != .duplicate { self.tally.addFacts(tally) }
  }
}

extension Tally {
  /// Adds what tells how far the work is.
  fileprivate mutating func addProgress(_ other: Tally) {
    articles += other.articles
    bytes += other.bytes
    diskBytes += other.diskBytes
    passedOver += other.passedOver
    timings.add(other.timings)
  }

  /// Adds what was found in an article whose facts were taken.
  fileprivate mutating func addFacts(_ other: Tally) {
    failedArticles += other.failedArticles
    limits += other.limits
    facts.merge(other.facts, uniquingKeysWith: +)
    findings.merge(other.findings, uniquingKeysWith: +)
  }
}

extension PassedOver {
  fileprivate var file: PassedOverFile {
    PassedOverFile(name: name, code: reason.rawValue, message: message, isRoutine: isRoutine)
  }
}
