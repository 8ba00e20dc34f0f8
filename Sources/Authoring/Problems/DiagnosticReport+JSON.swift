import DocumentModel
import Records
import RuleLanguage

extension DiagnosticReport {
  /// An object a problem, one a line; `Documentation/diagnostics.schema.json` describes them.
  package var json: [UInt8] {
    var json = JSONWriter()
    for diagnostic in diagnostics {
      json.object {
        $0.member("severity", diagnostic.severity.rawValue)
        $0.member("code", diagnostic.code.rawValue)
        Self.write(diagnostic.location, diagnostic.end, to: &$0)
        $0.member("message", diagnostic.message)
        if let advice = diagnostic.advice { $0.member("advice", advice) }
        if !diagnostic.notes.isEmpty { Self.write(diagnostic.notes, to: &$0) }
      }
      json.endLine()
    }
    return json.bytes
  }

  private static func write(_ notes: [Diagnostic.Note], to json: inout JSONWriter) {
    json.array("notes") { json in
      for note in notes {
        json.object {
          write(note.location, note.end, to: &$0)
          $0.member("message", note.message)
        }
      }
    }
  }

  private static func write(_ start: SourceLocation, _ end: SourceLocation, to json: inout JSONWriter) {
    json.member("file", start.file)
    json.member("line", start.line)
    json.member("column", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
  }
}
