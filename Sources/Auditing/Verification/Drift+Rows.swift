import Records

extension Drift {
  package static let columns = ["code", "article", "fact", "rule", "start", "end", "subject", "stored", "found"]

  /// A row of CSV.
  package var row: [UInt8] {
    var csv = CSVWriter()
    csv.row([
      code.rawValue, article ?? "", fact ?? "", rule ?? "", place.map { String($0.start) } ?? "",
      place.map { String($0.end) } ?? "", subject, stored, found,
    ])
    return csv.bytes
  }

  /// A line of JSON Lines.
  package var jsonLine: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("record", "drift")
      $0.member("code", code.rawValue)
      if let article { $0.member("article", article) }
      if let fact { $0.member("fact", fact) }
      if let rule { $0.member("rule", rule) }
      if let place { $0.member("bytes", place) }
      $0.member("subject", subject)
      $0.member("stored", stored)
      $0.member("found", found)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension VerificationReport {
  /// The line of JSON Lines that ends the list.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("record", "summary")
      $0.member("articles", articleCount)
      $0.member("facts", factCount)
      $0.member("spans", spanCount)
      $0.object("drifted") { json in
        for code in Drift.Code.allCases { if let count = counts[code] { json.member(code.rawValue, count) } }
      }
      $0.array("drops") { json in for files in self.files { Self.write(files, to: &json) } }
      $0.array("absentDrops") { json in for path in absent { json.value(path) } }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ files: Files, to json: inout JSONWriter) {
    json.object {
      $0.member("path", files.path)
      $0.member("same", files.same)
      $0.member("changed", files.changed)
      $0.member("vanished", files.vanished)
      $0.member("new", files.new)
    }
  }
}
