import Evidence
import Foundation
import Records
package import Store

/// Writes the articles and facts of a store into a folder, in the format of another tool. In: a store. Out: a folder with
/// the files of the format, `README.md` and `export.json`, which name the unit of all offsets.
///
/// One article is in memory at a time. The same store gives the same bytes. `ExporterTests` covers it, and
/// `SpanPropertyTests` shows for every format that the slice is the quote.
package struct Exporter {
  private let request: ExportRequest
  private let store: Store

  package init(_ request: ExportRequest, of store: Store) {
    self.request = request
    self.store = store
  }

  /// - Parameters:
  ///   - folder: is made, or replaced where it is an earlier export.
  ///   - stopped: asked in front of every article.
  /// - Returns: what was written, and what could not be; nothing is written where it was stopped.
  /// - Throws: `ExportError`, `OutputError`, `StoreError`.
  package func write(to path: String, stopped: () -> Bool = { false }) throws -> ExportOutcome {
    let folder = try ExportFolder(at: path)
    var outcome = ExportOutcome(folder: folder.path)
    var writer = try writer(folder)
    var names = FileNames()
    var reader = try EvidenceReader(store)
    let reviews = Dictionary(grouping: try store.reviews(), by: \.article)
    for id in try reader.ids {
      guard !stopped() else { return outcome }
      switch try reader.article(id) {
      case .success(let evidence):
        let stem = names.stem(for: evidence.name, identity: [evidence.document, evidence.contentHash])
        let said = Dictionary((reviews[id] ?? []).map { ($0.factID, $0) }) { first, _ in first }
        let article = ExportedArticle(evidence, stem: stem, reviews: said, filter: request.reviewed)
        outcome.remarks += try writer.add(article)
        outcome.totals.add(article)
      case .failure(let error):
        outcome.leftOut.append(ExportLeftOut(article: error.article, code: error.code.rawValue, message: error.message))
      }
    }
    try writer.finish()
    try finish(folder, writer, outcome)
    outcome.isComplete = true
    return outcome
  }

  private func writer(_ folder: ExportFolder) throws -> any ExportWriter {
    let vocabulary = try ExportVocabulary(of: store)
    return switch request.format {
    case .csv where request.profile == .spreadsheet:
      try SpreadsheetWriter(folder, request, roles: vocabulary.roles, corrected: try correctedRoles)
    case .csv: try LosslessWriter(folder, request, decisions: try DecisionRow.all(of: store))
    case .webAnnotation: WebAnnotationWriter(folder)
    case .brat: BratWriter(folder, vocabulary)
    case .labelStudio: try LabelStudioWriter(folder, vocabulary, lastDecision: try store.decisions().last?.decision.id ?? 0)
    case .doccano: try DoccanoWriter(folder, request, vocabulary)
    }
  }

  private var correctedRoles: Set<String> {
    get throws(StoreError) {
      Set(try store.reviews().flatMap(\.corrections).filter { $0.change != .span }.compactMap(\.role))
    }
  }

  private func finish(_ folder: ExportFolder, _ writer: any ExportWriter, _ outcome: ExportOutcome) throws {
    let readme = ExportReadme(request: request, outcome: outcome)
    try folder.write(Array(readme.text.utf8), to: "README.md")
    let manifest = ExportManifest(
      request: request, totals: outcome.totals, leftOut: outcome.leftOut + outcome.remarks,
      files: folder.names.map { ($0, folder.size(of: $0)) }, derived: writer.derivedNames)
    try folder.write(manifest.json, to: ExportManifest.name)
    try folder.commit()
  }
}
