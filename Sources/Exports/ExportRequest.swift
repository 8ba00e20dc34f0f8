package import Evidence

/// What is to be exported, and how.
package struct ExportRequest: Sendable {
  /// What CSV is for.
  package enum Profile: String, Sendable, CaseIterable {
    /// Every field of every fact, in tables that refer to each other.
    case lossless
    /// One wide table for Excel and LibreOffice.
    case spreadsheet
  }

  /// How a spreadsheet of the reader's language writes numbers, and with it what stands between cells.
  package enum Decimal: String, Sendable, CaseIterable {
    /// `91.94`, and a comma between cells.
    case point
    /// `91,94`, and a semicolon between cells, as spreadsheets in Vietnamese expect it.
    case comma
  }

  package var format: ExportFormat
  package var profile: Profile
  package var decimal: Decimal
  package var reviewed: ReviewFilter
  /// What the offsets of doccano count; every other format has one unit.
  package var doccanoUnit: OffsetCounter.Unit

  package init(
    _ format: ExportFormat, profile: Profile = .lossless, decimal: Decimal = .point, reviewed: ReviewFilter = .all,
    doccanoUnit: OffsetCounter.Unit = .codePoints
  ) {
    self.format = format
    self.profile = profile
    self.decimal = decimal
    self.reviewed = reviewed
    self.doccanoUnit = doccanoUnit
  }
}
