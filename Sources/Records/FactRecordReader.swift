import Foundation

/// Reads facts back from JSON Lines.
///
/// Members of a version that is known but not used here are skipped. JSON objects have no order, so the roles of a
/// record that was read stand sorted by name.
package struct FactRecordReader: Sendable {
  package init() {}

  /// The records of all lines; empty lines are skipped.
  /// - Throws: `FactRecordError`, which names the first line that is no fact.
  package func records(in bytes: [UInt8]) throws(FactRecordError) -> [FactRecord] {
    var records: [FactRecord] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\t") }) {
      records.append(try record(in: line, line: index + 1))
    }
    return records
  }

  /// - Parameter line: the number of the line, from 1, for the error.
  package func record(in bytes: some Collection<UInt8>, line: Int) throws(FactRecordError) -> FactRecord {
    do {
      return try JSONDecoder().decode(FactRecord.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw FactRecordError(line: line, reason: Self.reason(of: error))
    } catch {
      throw FactRecordError(line: line, reason: error.localizedDescription)
    }
  }

  /// What is wrong with JSON that was to be decoded, in words for people.
  package static func reason(of error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "\"\(path(context, key))\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(path(context))\" has a value of the wrong type"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "this is not JSON" : "\"\(path(context))\": \(context.debugDescription)"
    @unknown default: error.localizedDescription
    }
  }

  private static func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
    (context.codingPath + (last.map { [$0] } ?? [])).map { key in
      key.intValue.map(String.init) ?? key.stringValue
    }.joined(separator: ".")
  }
}
