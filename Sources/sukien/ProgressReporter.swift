import Foundation
import Pipeline

/// Shows how far a run has come: a bar on a terminal, now and then a line elsewhere.
struct ProgressReporter {
  /// How many articles there are, where that is known.
  let total: Int?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isDrawn = false

  init(total: Int?) { self.total = total }

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
    let rate = Summary.rate(bytes: tally.bytes, in: elapsed)
    guard let total, total > 0 else { return "\(tally.articles) articles, \(tally.factCount) facts, \(rate)" }
    let share = min(1, Double(tally.articles) / Double(total))
    let left = share > 0 ? elapsed * ((1 - share) / share) : .zero
    let counts = "\(tally.articles) of \(total) articles, \(tally.factCount) facts, \(rate), \(Summary.time(left)) left"
    guard Terminal.isInteractive else { return counts }
    let filled = Int(share * 20)
    return "[\(String(repeating: "=", count: filled))\(String(repeating: " ", count: 20 - filled))] \(counts)"
  }
}
