import DocumentModel
import Records
import RuleLanguage

extension DiagnosticReport {
  /// One log in SARIF 2.1.0, as code scanning services read it. Columns are counted in code points.
  package var sarif: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.member("version", "2.1.0")
      $0.array("runs") { $0.object { writeRun(to: &$0) } }
    }
    json.endLine()
    return json.bytes
  }

  private func writeRun(to json: inout JSONWriter) {
    json.object("tool") {
      $0.object("driver") {
        $0.member("name", "sukien")
        $0.array("rules") { json in for code in Diagnostic.Code.allCases { Self.write(code, to: &json) } }
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.array("results") { json in for diagnostic in diagnostics { write(diagnostic, to: &json) } }
  }

  private static func write(_ code: Diagnostic.Code, to json: inout JSONWriter) {
    json.object {
      $0.member("id", code.rawValue)
      $0.object("shortDescription") { $0.member("text", code.summary) }
    }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object {
      $0.member("ruleId", diagnostic.code.rawValue)
      if let index = Diagnostic.Code.allCases.firstIndex(of: diagnostic.code) { $0.member("ruleIndex", index) }
      $0.member("level", diagnostic.severity.rawValue)
      $0.object("message") { $0.member("text", diagnostic.message + (diagnostic.advice.map { "; \($0)" } ?? "")) }
      $0.array("locations") { json in
        json.object { writePlace(diagnostic.location, diagnostic.end, to: &$0) }
      }
      if !diagnostic.notes.isEmpty { write(diagnostic.notes, to: &$0) }
    }
  }

  private func write(_ notes: [Diagnostic.Note], to json: inout JSONWriter) {
    json.array("relatedLocations") { json in
      for (number, note) in notes.enumerated() {
        json.object {
          $0.member("id", number)
          writePlace(note.location, note.end, to: &$0)
          $0.object("message") { $0.member("text", note.message) }
        }
      }
    }
  }

  private func writePlace(_ start: SourceLocation, _ end: SourceLocation, to json: inout JSONWriter) {
    json.object("physicalLocation") {
      $0.object("artifactLocation") { $0.member("uri", Self.uri(start.file)) }
      $0.object("region") {
        $0.member("startLine", start.line)
        $0.member("startColumn", column(start))
        $0.member("endLine", end.line)
        $0.member("endColumn", column(end))
      }
    }
  }

  private func column(_ place: SourceLocation) -> Int { texts[place.file]?.codePointColumn(of: place) ?? place.column }

  /// A path as RFC 3986 has it: relative as it is, absolute behind `file://`.
  static func uri(_ path: String) -> String {
    let encoded = path.utf8.map { byte in
      isUnreserved(byte) ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return (path.hasPrefix("/") ? "file://" : "") + encoded.joined()
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~/".utf8.contains(byte)
  }
}
