import Auditing
import Evidence
import Foundation
import Intake
import Pipeline
import Records
import RuleProgram
import Store

/// One run of `audit verify`, from the file itself to the sums.
final class VerifyRun {
  private let command: AuditVerifyCommand
  private let store: Store
  private let pack: RulePack
  private let texts: [RuleText]
  private let output = OutputFile.standardOutput()
  private let interruption = Interruption()
  private var report: VerificationReport

  init(_ command: AuditVerifyCommand, _ store: Store, _ pack: RulePack, _ texts: [RuleText]) {
    self.command = command
    self.store = store
    self.pack = pack
    self.texts = texts
    report = VerificationReport(top: command.top)
  }

  func perform() throws {
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    if command.format == .csv { try output.write(Self.header) }
    for line in try store.damage() { try take(Drift(.store, subject: "file", stored: line, found: "")) }
    try compareRules()
    if !command.storeOnly { for drop in try store.dropFolders() { try lookAt(drop) } }
    try prove()
    try conclude()
  }

  private static var header: [UInt8] {
    var csv = CSVWriter()
    csv.row(Drift.columns)
    return csv.bytes
  }

  /// The rules as a whole are known by a hash; which of them are others, by their words.
  private func compareRules() throws {
    for used in try store.usedPacks() {
      let drifts = RulesComparison(stored: used.texts, current: texts).drifts
      for drift in drifts { try take(drift) }
      if drifts.isEmpty, used.hash != pack.hash {
        try take(Drift(.rules, subject: "folder of rules", stored: used.hash, found: pack.hash))
      }
    }
  }

  private func lookAt(_ folder: Store.DropFolder) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return report.addAbsent(folder.path) }
    var files = VerificationReport.Files(path: folder.path, known: folder.placeCount)
    let store = store
    let runner = BatchRunner(jobs: command.workers.jobs) { SourceWorker(store: store, drop: folder) }
    let drop = try Drop(paths: [folder.path], limits: command.limits.limits)
    try runner.run(drop, stopped: { [interruption] in interruption.isRaised }) { standing throws(any Error) in
      switch standing {
      case .same: files.same += 1
      case .unknown: files.new += 1
      case .failure(let error): throw error
      case .changed(let drift):
        files.changed += 1
        try take(drift)
      }
    }
    report.add(files)
  }

  private func prove() throws {
    let (pack, store) = (pack, store)
    let runner = try BatchRunner(jobs: command.workers.jobs) {
      ProofWorker(store: store, reader: try EvidenceReader(store), processor: try ArticleProcessor(pack: pack))
    }
    let ids = try EvidenceReader(store).ids
    try runner.run(ids.makeIterator(), stopped: { [interruption] in interruption.isRaised }) { proof throws(any Error) in
      if let failure = proof.failure { throw failure }
      for drift in proof.drifts { try write(drift) }
      report.add(proof)
    }
  }

  private func take(_ drift: Drift) throws {
    try write(drift)
    report.add(drift)
  }

  /// Text is written at the end, by kind.
  private func write(_ drift: Drift) throws {
    switch command.format {
    case .text: break
    case .json: try output.write(drift.jsonLine)
    case .csv: try output.write(drift.row)
    }
  }

  private func conclude() throws {
    if let status = interruption.status {
      Terminal.say("interrupted; what was looked at says nothing of the rest")
      throw status
    }
    switch command.format {
    case .text: try output.write(Terminal.text(report.lines))
    case .json: try output.write(report.json)
    case .csv: Terminal.write(String(decoding: Terminal.text(report.summary), as: UTF8.self))
    }
    if !report.isEmpty { throw ExitStatus.attention }
  }
}
