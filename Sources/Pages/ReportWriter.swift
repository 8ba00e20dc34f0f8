package import Records
package import Store

/// `sukien report`: a store as one page that needs nothing beside it.
package struct ReportWriter {
  private let store: Store
  private let name: String
  private let audit: PageAudit?

  /// - Parameters:
  ///   - name: what the page calls the store.
  ///   - audit: what an audit of its figures said; nil where none was made.
  package init(_ store: Store, name: String, audit: PageAudit? = nil) {
    self.store = store
    self.name = name
    self.audit = audit
  }

  /// Writes the page; the file is complete when it has been committed.
  /// - Throws: `StoreError`, `OutputError`, or `ICUError`.
  package func write(to file: OutputFile) throws -> PageSummary {
    let shell = PageShell.report(summary: try store.read { try StillSummary($0) }.markup)
    try file.write(shell.head)
    let summary = try PageData(store, name: name, audit: audit).write { try file.write($0) }
    try file.write(shell.tail)
    return summary
  }
}
