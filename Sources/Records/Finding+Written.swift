package import DocumentModel

extension Finding {
  /// The finding in words, for a cell of a table: `ratio wrong (stated 99.91, computed 99.1)`.
  package var written: String {
    let figures = [("stated", stated), ("computed", computed)].compactMap { name, value in
      value.map { "\(name) \($0.written)" }
    }
    let verdict = "\(check.rawValue) \(self.verdict.rawValue)"
    return figures.isEmpty ? verdict : "\(verdict) (\(figures.joined(separator: ", ")))"
  }
}
