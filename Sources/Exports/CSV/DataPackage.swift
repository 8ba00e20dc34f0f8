import Records

/// `datapackage.json`: what the tables of a folder hold, in the words of Frictionless Data.
struct DataPackage {
  /// How the files are written.
  struct Dialect {
    var delimiter: String
    /// Whether the files begin with a byte order mark, by which Excel knows UTF-8.
    var hasMark: Bool
  }

  var title: String
  var description: String
  var tables: [Table]
  var dialect: Dialect
  /// What offsets count, and where.
  var offsets: (unit: String, text: String)

  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", "sukien-facts")
      json.member("title", title)
      json.member("description", description)
      json.object("offsets") {
        $0.member("unit", offsets.unit)
        $0.member("countedIn", offsets.text)
      }
      json.array("resources") { json in for table in tables { resource(table, &json) } }
    }
    json.endLine()
    return json.bytes
  }

  private func resource(_ table: Table, _ json: inout JSONWriter) {
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", table.name.lowercased())
      json.member("title", table.name)
      json.member("path", table.fileName)
      json.member("description", table.description)
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", dialect.hasMark ? "utf-8-sig" : "utf-8")
      json.object("dialect") {
        $0.member("delimiter", dialect.delimiter)
        $0.member("quoteChar", "\"")
        $0.member("doubleQuote", true)
        $0.member("lineTerminator", "\r\n")
        $0.member("header", true)
      }
      json.object("schema") { schema(of: table, &$0) }
    }
  }

  private func schema(of table: Table, _ json: inout JSONWriter) {
    json.array("fields") { json in for column in table.columns { field(column, &json) } }
    json.array("missingValues") { $0.value("") }
    json.array("primaryKey") { json in for name in table.key { json.value(name) } }
    guard !table.references.isEmpty else { return }
    json.array("foreignKeys") { json in
      for reference in table.references {
        json.object { json in
          json.array("fields") { $0.value(reference.column) }
          json.object("reference") { json in
            json.member("resource", reference.table == table.name ? "" : reference.table.lowercased())
            json.array("fields") { $0.value(reference.target) }
          }
        }
      }
    }
  }

  private func field(_ column: Column, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", column.name)
      json.member("type", column.kind.schema)
      json.member("format", "default")
      json.member("description", column.description)
      if let unit = column.unit { json.member("unit", unit) }
      guard column.isRequired || !column.choices.isEmpty else { return }
      json.object("constraints") { json in
        if column.isRequired { json.member("required", true) }
        if !column.choices.isEmpty {
          json.array("enum") { json in
            for choice in column.choices {
              if case .integer = column.kind, let number = Int(choice) { json.value(number) } else { json.value(choice) }
            }
          }
        }
      }
    }
  }
}
