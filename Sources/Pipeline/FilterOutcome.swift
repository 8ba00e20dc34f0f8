import Intake
import Records

/// What a filter says of one line of its input.
///
/// An id comes back as it was written, a number as a number.
///
///     {"id": "2020-17", "facts": [{…}, {…}]}
///     {"id": "2020-18", "error": {"code": "badRecord", "message": "…", "offset": 17}}
///
/// A limit that was reached stands beside the facts that were found all the same, as `"limits": [{"code", …}]`.
package struct FilterOutcome: Sendable {
  /// The line, newline included.
  package let line: [UInt8]
  package let tally: Tally
  /// Whether somebody has to look at it.
  package let isFlawed: Bool

  init(of record: ArticleRecord, _ reading: ArticleReading) {
    var tally = Tally()
    tally.articles = 1
    let limits = reading.limits
    tally.limits = limits.count
    tally.count(reading.facts ?? [])
    let records = reading.records
    line = Self.line(record) { json in
      json.array("facts") { json in for record in records { record.write(to: &json) } }
      guard !limits.isEmpty else { return }
      json.array("limits") { json in for limit in limits { json.object(limit.writeError) } }
    }
    self.tally = tally
    isFlawed = !limits.allSatisfy(\.isRoutine)
  }

  init(of record: ArticleRecord, _ failure: FailureRecord) {
    var tally = Tally()
    tally.articles = 1
    tally.failedArticles = 1
    self.tally = tally
    isFlawed = true
    line = Self.line(record) { json in json.object("error", failure.writeError) }
  }

  private static func line(_ record: ArticleRecord, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      if let number = record.numericID {
        $0.member("id", number)
      } else if let id = record.id {
        $0.member("id", id)
      } else {
        $0.null("id")
      }
      write(&$0)
    }
    json.endLine()
    return json.bytes
  }
}
