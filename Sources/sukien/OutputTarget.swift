import Foundation
import Records

/// The files of text into which the facts go.
struct OutputTarget {
  enum Format: String, CaseIterable {
    case jsonl, csv
    /// A store, which is no text: `StoreTarget`.
    case sqlite
  }

  /// The files, in the order of the format's tables.
  let files: [OutputFile]
  /// As the summary names it; nil for standard output.
  let shown: String?

  /// Opens everything before any article is read, so that a wrong target is noticed at once.
  /// - Parameter to: what `--to` says.
  init(to: String, format: Format, fileNames: [String]) throws {
    if to == "-" {
      guard format == .jsonl else { throw CommandFailure.usage("--to - writes JSON Lines alone; give a folder for \(format)") }
      files = [.standardOutput()]
      shown = nil
      return
    }
    let paths = try Self.paths(to, format, fileNames)
    files = try paths.map { try OutputFile(at: $0) }
    shown = paths.map(Terminal.shown).joined(separator: ", ")
  }

  func write(_ chunks: [[UInt8]]) throws(OutputError) {
    for (file, chunk) in zip(files, chunks) where !chunk.isEmpty { try file.write(chunk) }
  }

  func commit() throws(OutputError) {
    for file in files { try file.commit() }
  }

  private static func paths(_ to: String, _ format: Format, _ fileNames: [String]) throws -> [String] {
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: to, isDirectory: &isDirectory)
    let namesFolder = to.hasSuffix("/") || (exists && isDirectory.boolValue)
    if namesFolder || (format == .csv && !exists && (to as NSString).pathExtension.isEmpty) {
      return fileNames.map { (to as NSString).appendingPathComponent($0) }
    }
    if format == .csv {
      let tables = fileNames.joined(separator: ", ")
      throw CommandFailure.usage("CSV is \(fileNames.count) tables (\(tables)); let --to name a folder")
    }
    if (to as NSString).pathExtension.lowercased() == Format.csv.rawValue {
      throw CommandFailure.usage("--to names a .csv file; add --format csv and name a folder")
    }
    return [to]
  }
}
