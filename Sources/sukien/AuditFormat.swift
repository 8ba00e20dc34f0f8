import ArgumentParser
import Auditing
import Records

/// How an audit is written to standard output.
enum AuditFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv

  /// Writes what an audit came to. The report for people stands alone; beside JSON and CSV the sums stand where people look.
  func write(
    text: @autoclosure () -> [String], json: @autoclosure () -> [UInt8], csv: @autoclosure () -> [UInt8], summary: [String]
  ) throws(OutputError) {
    let output = OutputFile.standardOutput()
    switch self {
    case .text: return try output.write(Terminal.text(text()))
    case .json: try output.write(json())
    case .csv: try output.write(csv())
    }
    Terminal.write(String(decoding: Terminal.text(summary), as: UTF8.self))
  }
}
