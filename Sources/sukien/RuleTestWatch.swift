import Authoring
import Foundation
import Pipeline
import Records
import RuleProgram

/// `sukien rules test --watch`: tests anew whenever a rule file is saved, until it is interrupted.
struct RuleTestWatch {
  let target: RuleTestTarget
  let showsGaps: Bool

  /// How long to wait between two looks, in microseconds; and how often to look again until a burst of saves is over.
  private static let interval: UInt32 = 150_000
  private static let mostLooks = 20

  /// - Returns: the status of the signal that ended it.
  func run() throws -> ExitStatus {
    let interruption = Interruption()
    let sources = interruption.watch()
    defer { withExtendedLifetime(sources) {} }
    var state = RuleFolderState(target.directory)
    try show(changed: [])
    while true {
      usleep(Self.interval)
      if let status = interruption.status { return status }
      let now = settled(RuleFolderState(target.directory), since: state)
      let changed = now.changes(since: state)
      state = now
      if !changed.isEmpty { try show(changed: changed) }
    }
  }

  /// Editors save in several steps: what is looked at is the folder at rest.
  private func settled(_ now: RuleFolderState, since old: RuleFolderState) -> RuleFolderState {
    var last = now
    guard last != old else { return last }
    for _ in 0..<Self.mostLooks {
      usleep(Self.interval / 3)
      let next = RuleFolderState(target.directory)
      if next == last { break }
      last = next
    }
    return last
  }

  // MARK: What is shown

  private func show(changed: Set<String>) throws {
    let text = Terminal.text(heading(changed) + (try lines(changed)) + [waiting])
    let clear = Terminal.isOutputInteractive ? Array("\u{1B}[H\u{1B}[2J".utf8) : []
    try OutputFile.standardOutput().write(clear + text)
  }

  private func heading(_ changed: Set<String>) -> [String] {
    guard !changed.isEmpty else { return [] }
    let names = changed.sorted()
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return ["changed: \(names.prefix(3).joined(separator: ", "))\(more)", ""]
  }

  private var waiting: String { "watching \(target.directory); Ctrl-C ends it" }

  /// The report, or why there is none.
  private func lines(_ changed: Set<String>) throws -> [String] {
    let outcome = try RuleFolder.load(target.directory, isTraced: true)
    guard let pack = outcome.pack else {
      return DiagnosticReport(outcome).errors { $0 } + ["", "the rules do not hold; nothing is tested"]
    }
    if let unknown = target.unknownRule(in: pack) { return [unknown] }
    let report = try target.report(pack, isMeasured: showsGaps).changedFirst(changed)
    return report.lines(showsGaps: showsGaps, width: Terminal.outputColumns)
  }
}
