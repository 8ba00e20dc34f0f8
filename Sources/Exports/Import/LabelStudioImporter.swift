import Evidence
import Foundation
import GRDB
import Records
package import Store

/// Brings corrections back that were made in Label Studio. In: a store and what a project exports as JSON. Out: decisions of
/// the store, of the origin `label-studio`, and a report of what was taken and what was not.
///
/// What an annotator left as it went out says nothing. What differs is a decision: a fact that is gone is rejected; words and
/// values that are others, gone or new are corrections; an event that was drawn is a fact that was added. A file that is
/// brought back twice adds nothing; what a later file of the same project has no more is undone.
/// `LabelStudioImporterTests` covers it.
package struct LabelStudioImporter: ~Copyable {
  private let store: Store
  private let reviewer: String?
  private let roles: [StoredRole]
  private var reader: EvidenceReader
  private var report = ImportReport()

  /// - Parameter reviewer: who is named as reviewer of all; nil for whom each annotation names.
  package init(_ store: Store, reviewer: String? = nil) throws {
    let roles = try store.roles()
    reader = try EvidenceReader(store)
    self.store = store
    self.reviewer = reviewer
    self.roles = roles
  }

  /// - Parameter bytes: an array of tasks, or one task.
  /// - Throws: `ImportError` where they are no export of Label Studio; nothing is then taken.
  package mutating func take(_ bytes: [UInt8]) throws -> ImportReport {
    for (index, task) in try Self.tasks(bytes).enumerated() { try take(task, number: index + 1) }
    return report
  }

  private static func tasks(_ bytes: [UInt8]) throws(ImportError) -> [LabelStudioExport.Task] {
    let data = Data(bytes)
    do {
      if let one = try? JSONDecoder().decode(LabelStudioExport.Task.self, from: data) { return [one] }
      return try JSONDecoder().decode([LabelStudioExport.Task].self, from: data)
    } catch {
      throw ImportError(
        message: "is no JSON of Label Studio with tasks; in the project, Export, JSON (not JSON-MIN, CSV or another)")
    }
  }

  private mutating func take(_ task: LabelStudioExport.Task, number: Int) throws {
    let name = task.data.article ?? "task \(task.id.map(String.init) ?? String(number))"
    let annotations = Self.last(of: (task.annotations ?? []).filter { $0.was_cancelled != true }, reviewer)
    guard !annotations.isEmpty else {
      report.unannotated += 1
      return
    }
    let article: ExportedArticle
    switch try self.article(of: task.data) {
    case .success(let found): article = found
    case .failure(let problem):
      var refused = ImportReport.Task(article: name)
      refused.refused = [problem.message]
      report.tasks.append(refused)
      return
    }
    for annotation in annotations {
      report.tasks.append(try take(annotation, task.data, of: article))
    }
  }

  /// Of each author the annotation that was changed last.
  private static func last(of annotations: [LabelStudioExport.Annotation], _ reviewer: String?) -> [LabelStudioExport.Annotation]
  {
    var last: [String: LabelStudioExport.Annotation] = [:]
    var authors: [String] = []
    for annotation in annotations {
      let author = reviewer ?? annotation.completed_by?.name ?? ""
      guard let other = last[author] else {
        authors.append(author)
        last[author] = annotation
        continue
      }
      if (other.updated_at ?? "") <= (annotation.updated_at ?? "") { last[author] = annotation }
    }
    return authors.compactMap { last[$0] }
  }

  // MARK: Articles

  private mutating func article(of data: LabelStudioExport.Data) throws -> Result<ExportedArticle, ImportError> {
    guard let document = data.document, let hash = data.contentHash, let text = data.text, data.facts != nil else {
      return .failure(
        ImportError(message: "the task is none of an export of SuKien: data.document, contentHash, text or facts is missing"))
    }
    let rows = try store.read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, contentHash FROM article WHERE document = ? AND current ORDER BY id", arguments: [document])
    }
    guard !rows.isEmpty else { return .failure(ImportError(message: "the store has no article \(document)")) }
    guard let id = rows.first(where: { $0["contentHash"] == hash })?["id"] as Int64? else {
      return .failure(ImportError(message: "the article has changed since it was exported; export it again"))
    }
    let evidence: EvidenceArticle
    switch try reader.article(id) {
    case .success(let found): evidence = found
    case .failure(let error): return .failure(ImportError(message: error.message))
    }
    let article = ExportedArticle(evidence, stem: "", reviews: [:], filter: .all)
    // The same letters, not merely equivalent ones: offsets count them.
    guard Array(text.utf8) == article.text.utf8 else {
      return .failure(ImportError(message: "the text of the task is another than that of the article; export it again"))
    }
    return .success(article)
  }

  // MARK: Decisions

  private func take(
    _ annotation: LabelStudioExport.Annotation, _ data: LabelStudioExport.Data, of article: ExportedArticle
  ) throws -> ImportReport.Task {
    let name = reviewer ?? annotation.completed_by?.name
    var task = ImportReport.Task(article: article.evidence.name, reviewer: name)
    guard let name else {
      task.refused = ["annotation \(annotation.id.map(String.init) ?? "") names nobody who made it; say --reviewer"]
      return task
    }
    let author = Reviewer(name, origin: .labelStudio)
    let found = AnnotationImport(AnnotatedText(annotation.result ?? []), data.facts ?? [], of: article, roles: roles)
    task.refused = found.problems
    try keep(found, since: data.lastDecision ?? 0, of: article, by: author, &task)
    return task
  }

  private func keep(
    _ found: AnnotationImport, since sent: Int64, of article: ExportedArticle, by author: Reviewer,
    _ task: inout ImportReport.Task
  ) throws {
    var standing = try standing(found.compared, of: article, by: author)
    for draft in found.drafts {
      if let index = standing.firstIndex(where: { draft.says($0) }) {
        standing.remove(at: index)
        task.known += 1
        continue
      }
      switch try store.decide([draft], by: author) {
      case .success: task.count(draft)
      case .failure(let refusal): task.refused.append("fact \(draft.factID): \(refusal.message)")
      }
    }
    for fact in found.added {
      let id = fact.id(sourceHash: article.evidence.contentHash)
      standing.removeAll { $0.factID == id }
      switch try store.add(fact, by: author) {
      case .success(let number): if number == nil { task.known += 1 } else { task.added += 1 }
      case .failure(let refusal): task.refused.append("\(fact.event) at byte \(fact.bytes.start): \(refusal.message)")
      }
    }
    // What was decided before the task went out is no business of it.
    for decision in standing where decision.id > sent {
      if case .success = try store.undo(decision.id, by: author) { task.undone += 1 }
    }
  }

  /// The decisions of earlier files that are in force: those on facts that were compared, and facts that were added.
  private func standing(_ facts: Set<String>, of article: ExportedArticle, by author: Reviewer) throws -> [Decision] {
    try store.decisions().filter { decision, state in
      decision.reviewer == author.name && decision.origin == .labelStudio && state != .undone && state != .undo
        && decision.sourceHash == article.evidence.contentHash && decision.document == article.evidence.document
        && (facts.contains(decision.factID) || decision.action == .add)
    }.map(\.decision)
  }
}

extension DecisionDraft {
  /// Whether a decision says just this.
  fileprivate func says(_ decision: Decision) -> Bool {
    guard factID == decision.factID, comment == decision.comment else { return false }
    return switch act {
    case .accept: decision.action == .accept
    case .reject: decision.action == .reject
    case .comment: decision.action == .comment
    case .correct(let correction): decision.action == .correct && decision.correction == correction
    }
  }
}

extension ImportReport.Task {
  fileprivate mutating func count(_ draft: DecisionDraft) {
    switch draft.act {
    case .accept: accepted += 1
    case .reject: rejected += 1
    case .comment: commented += 1
    case .correct: corrected += 1
    }
  }
}
