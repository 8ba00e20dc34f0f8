/// How long each stage took, by a clock that never goes back.
package struct StageTimings: Sendable, Hashable {
  package private(set) var stages: [Stage: Duration] = [:]
  /// Turning facts into records, and records into bytes.
  package private(set) var records: Duration = .zero

  package init() {}

  package var total: Duration { stages.values.reduce(records, +) }

  package mutating func add(_ other: StageTimings) {
    stages.merge(other.stages, uniquingKeysWith: +)
    records += other.records
  }

  mutating func measure<Result: ~Copyable, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = ContinuousClock.now
    defer { stages[stage, default: .zero] += ContinuousClock.now - start }
    return try work()
  }

  package mutating func measureRecords<Result>(_ work: () -> Result) -> Result {
    let start = ContinuousClock.now
    defer { records += ContinuousClock.now - start }
    return work()
  }
}
