/// What came of an export.
package struct ExportOutcome: Sendable {
  /// The folder, with links resolved.
  package let folder: String
  package var totals = ExportTotals()
  /// Articles that could not be shown.
  package var leftOut: [ExportLeftOut] = []
  /// What a format cannot say, or a tool shows wrongly.
  package var remarks: [ExportLeftOut] = []
  /// Whether the folder is in its place.
  package var isComplete = false

  init(folder: String) {
    self.folder = folder
  }
}
