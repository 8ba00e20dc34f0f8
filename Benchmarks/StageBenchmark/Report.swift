import Foundation
import Pipeline

/// Medians of several measurements, as a table for people or as rows of CSV.
struct Report {
  let samples: [Sample]
  let bytes: Int
  let articles: Int

  private struct Row {
    let name: String
    let nanoseconds: Double
  }

  private var rows: [Row] {
    Stage.allCases.map { stage in Row(name: stage.rawValue, nanoseconds: median { $0.stages[stage] ?? .zero }) }
      + [
        Row(name: "records", nanoseconds: median(\.records)), Row(name: "all", nanoseconds: median(\.total)),
        Row(name: "ICU sentences", nanoseconds: median(\.icu)),
      ]
  }

  var table: String {
    let icu = median(\.icu)
    let size = String(format: "%.2f", Double(bytes) / 1e6)
    let head = "\(articles) articles, \(size) MB, \(samples.first?.facts ?? 0) facts, median of \(samples.count)\n"
    return head + "stage           ns/byte      MB/s   × ICU\n"
      + rows.map { row in
        row.name.padding(toLength: 14, withPad: " ", startingAt: 0)
          + String(format: "%9.2f %9.1f %7.2f\n", perByte(row), 1e3 / max(perByte(row), 1e-9), row.nanoseconds / icu)
      }.joined()
  }

  var csv: String {
    let day = Date.now.formatted(.iso8601.year().month().day())
    return "date,stage,nsPerByte,timesICU\n"
      + rows.map { "\(day),\($0.name)," + String(format: "%.3f,%.3f\n", perByte($0), $0.nanoseconds / median(\.icu)) }.joined()
  }

  private func perByte(_ row: Row) -> Double { row.nanoseconds / Double(bytes) }

  private func median(_ time: (Sample) -> Duration) -> Double {
    let sorted = samples.map { time($0) / .nanoseconds(1) }.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
