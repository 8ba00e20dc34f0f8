package import Records
package import Store

/// `sukien report`: a store as one page that needs nothing beside it.
package struct ReportWriter {
  private let store: Store
  private let name: String

  /// - Parameter name: what the page calls the store.
  package init(_ store: Store, name: String) {
    self.store = store
    self.name = name
  }

  /// Writes the page; the file is complete when it has been committed.
  /// - Throws: `StoreError`, `OutputError`, or `ICUError`.
  package func write(to file: OutputFile) throws -> PageSummary {
    let shell = PageShell.report(summary: try store.read { try StillSummary($0) }.markup)
    try file.write(shell.head)
    let summary = try PageData(store, name: name).write { try file.write($0) }
    try file.write(shell.tail)
    return summary
  }
}
