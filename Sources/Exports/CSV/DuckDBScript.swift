/// `parquet.sql`: a program of DuckDB that reads the tables with their types and writes each as a file of Parquet.
struct DuckDBScript {
  var tables: [Table]

  var text: String {
    let head = """
      -- Writes every table of this folder as Parquet beside it. In this folder: duckdb < parquet.sql
      -- What an earlier run has written is written anew.

      """
    return head + tables.map(statement).joined()
  }

  private func statement(_ table: Table) -> String {
    let columns = table.columns.map { "    '\($0.name)': '\($0.kind.isList ? "VARCHAR" : $0.kind.sql)'" }
    return """

      -- \(table.description)
      COPY (
        SELECT \(selection(of: table))
        FROM read_csv('\(table.fileName)', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
          new_line = '\\r\\n', nullstr = '', allow_quoted_nulls = true, parallel = false, max_line_size = 268435456,
          columns = {
      \(columns.joined(separator: ",\n"))
          })
      ) TO '\(table.name).parquet' (FORMAT parquet, COMPRESSION zstd);

      """
  }

  private func selection(of table: Table) -> String {
    let lists = table.columns.filter(\.kind.isList).map { column in
      "CAST(CAST(\"\(column.name)\" AS JSON) AS \(column.kind.sql)) AS \"\(column.name)\""
    }
    return lists.isEmpty ? "*" : "* REPLACE (\(lists.joined(separator: ", ")))"
  }
}
