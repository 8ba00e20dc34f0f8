import Foundation
import Pipeline
import Records

/// What a run came to, for people.
struct Summary {
  let tally: Tally
  /// The first `listed` failures of the run.
  let failures: [FailureRecord]
  let failureCount: Int
  let elapsed: Duration
  /// Where the facts went; nil for standard output.
  let target: String?
  let interrupted: Bool

  /// No more failures than this are listed one by one.
  static let listed = 10

  var text: String {
    var lines = [headline, ""] + Self.factLines(tally) + failureLines
    if let target { lines += ["", "Facts are in \(target)"] }
    return Self.text(of: lines)
  }

  /// The facts by their events, and what does not agree in them.
  static func factLines(_ tally: Tally) -> [String] {
    let facts = table(tally.facts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) })
    guard tally.findingCount > 0 else { return facts }
    return facts + ["", "\(counted(tally.findingCount, "finding")), figures that do not agree:"]
      + table(tally.findings.sorted { $0.key < $1.key }.map { ("\($0.key.check) \($0.key.verdict)", $0.value) })
  }

  static func line(_ failure: FailureRecord) -> String {
    // Many messages say it themselves.
    let place = failure.offset.map { failure.message.contains("byte \($0)") ? "" : " at byte \($0)" } ?? ""
    return "  \(Terminal.shown(failure.article)): \(Terminal.shown(failure.message))\(place)"
  }

  static func text(of lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined().replacing("\n\n\n", with: "\n\n")
  }

  private var headline: String {
    let articles = Self.counted(tally.articles, "article")
    let speed = "\(Self.size(tally.bytes)) in \(Self.time(elapsed)), \(Self.rate(bytes: tally.bytes, in: elapsed))"
    return "\(interrupted ? "Interrupted: " : "")\(articles), \(Self.counted(tally.factCount, "fact")) (\(speed))"
  }

  private var failureLines: [String] {
    let kinds = [
      (tally.failedArticles, "\(Self.counted(tally.failedArticles, "article")) failed"),
      (tally.passedOver, "\(Self.counted(tally.passedOver, "file")) passed over"),
      (tally.limits, "\(Self.counted(tally.limits, "limit")) reached"),
    ]
    let counts = kinds.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
    guard failureCount > 0 else { return counts.isEmpty ? [] : ["", counts] }
    var lines = ["", counts + ":"]
    lines += failures.map(Self.line)
    let more = failureCount - failures.count
    if more > 0 { lines.append("  … and \(more) more") }
    return lines
  }

  private static func table(_ rows: [(name: String, count: Int)]) -> [String] {
    let width = rows.map(\.name.count).max() ?? 0
    let digits = rows.map { String($0.count).count }.max() ?? 0
    return rows.map { name, count in
      let number = String(count)
      return "  \(name.padding(toLength: width, withPad: " ", startingAt: 0))  "
        + String(repeating: " ", count: digits - number.count) + number
    }
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  static func time(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    if seconds < 60 { return String(format: seconds < 10 ? "%.1f s" : "%.0f s", seconds) }
    let whole = Int(seconds.rounded())
    return whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? String(format: "%.1f KB", Double(bytes) / 1e3) : String(format: "%.1f MB", Double(bytes) / 1e6)
  }

  static func rate(bytes: Int, in duration: Duration) -> String {
    String(format: "%.1f MB/s", Double(bytes) / 1e6 / max(duration / .seconds(1), 1e-9))
  }
}
