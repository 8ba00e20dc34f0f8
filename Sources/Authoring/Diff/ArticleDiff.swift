package import Pipeline
package import Records

/// What two packs of rules make of one article, held against each other.
package struct ArticleDiff: Sendable {
  package var article: String
  /// In the order of the text.
  package var changes: [FactChange]
  /// How many facts both find alike.
  package var same: Int
  /// Why the article cannot be read, or which limits were reached in it.
  package var failures: [FailureRecord]
  package var tally: Tally

  /// The changes for people; nothing where there are none.
  package var lines: [String] { changes.isEmpty ? [] : [article] + changes.flatMap(\.lines) + [""] }

  /// An object a change, one a line.
  package var json: [UInt8] {
    var json = JSONWriter()
    for change in changes {
      json.object {
        $0.member("change", change.kind.rawValue)
        $0.member("article", article)
        $0.strings("fields", change.kind == .changed ? change.fields.map(\.name) : [])
        if let old = change.old {
          $0.key("old")
          old.write(to: &$0)
        }
        if let new = change.new {
          $0.key("new")
          new.write(to: &$0)
        }
      }
      json.endLine()
    }
    return json.bytes
  }
}
