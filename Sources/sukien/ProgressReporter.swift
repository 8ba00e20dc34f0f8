import Foundation
import Intake
import Pipeline

/// Shows how far a run has come: a bar on a terminal, now and then a line elsewhere.
struct ProgressReporter {
  /// How much there is to read.
  let size: DropSize
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isDrawn = false

  init(size: DropSize) { self.size = size }

  mutating func update(_ tally: Tally) {
    let now = ContinuousClock.now
    guard now - last >= (Terminal.isInteractive ? .milliseconds(100) : .seconds(10)) else { return }
    last = now
    let line = describe(tally, after: now - start)
    if Terminal.isInteractive {
      Terminal.write("\r\u{1B}[K\(line.prefix(max(20, Terminal.columns - 1)))")
      isDrawn = true
    } else {
      Terminal.say(line)
    }
  }

  /// Makes room for other lines.
  mutating func clear() {
    if isDrawn { Terminal.write("\r\u{1B}[K") }
    isDrawn = false
  }

  private func describe(_ tally: Tally, after elapsed: Duration) -> String {
    let counts = "\(tally.articles) articles, \(tally.factCount) facts, \(Summary.rate(bytes: tally.bytes, in: elapsed))"
    guard let total = size.bytes, total > 0, tally.diskBytes > 0 else { return counts }
    let share = min(1, Double(tally.diskBytes) / Double(total))
    let left = "\(Int(share * 100))%, \(Summary.time(elapsed * ((1 - share) / share))) left"
    guard Terminal.isInteractive else { return "\(counts), \(left)" }
    let filled = Int(share * 20)
    return "[\(String(repeating: "=", count: filled))\(String(repeating: " ", count: 20 - filled))] \(left), \(counts)"
  }
}
