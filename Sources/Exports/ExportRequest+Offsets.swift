import Evidence

extension ExportRequest {
  /// What the offsets of the export count.
  package var offsetUnit: String {
    switch format {
    case .csv, .webAnnotation, .brat, .labelStudio: Self.name(of: .codePoints)
    case .doccano: Self.name(of: doccanoUnit)
    }
  }

  /// What the offsets of the export count in.
  package var offsetText: String {
    switch format {
    case .csv:
      profile == .lossless
        ? "textStart and textEnd in texts/; byteStart, byteEnd and pieces are bytes of the files in sources/; codePointStart "
          + "and codePointEnd count in the decoded sources"
        : "textStart and textEnd in texts/"
    case .webAnnotation: "texts/; those of DataPositionSelector are bytes of the files in sources/"
    case .brat: "the .txt file of the same name"
    case .labelStudio: "data.text of each task"
    case .doccano: "text of each line"
    }
  }

  static func name(of unit: OffsetCounter.Unit) -> String {
    switch unit {
    case .codePoints: "Unicode code points"
    case .utf16: "UTF-16 code units"
    }
  }
}
