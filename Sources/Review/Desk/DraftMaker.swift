import DocumentModel
import Evidence
import Store

/// Makes decisions of what the page sends: reads values as people write them, and finds words in the article.
struct DraftMaker {
  private let store: Store

  init(_ store: Store) { self.store = store }

  /// - Throws: `DecisionRefusal`, `StoreError`.
  func drafts(of request: DecisionRequest) throws -> [DecisionDraft] {
    switch request.act {
    case .accept: [draft(request, .accept)]
    case .reject: [draft(request, .reject)]
    case .comment: [draft(request, .comment)]
    case .correct(let changes): try drafts(of: request, changes)
    case .undo: []
    }
  }

  private func draft(_ request: DecisionRequest, _ act: DecisionDraft.Act) -> DecisionDraft {
    DecisionDraft(factID: request.fact, act: act, comment: request.comment, queue: request.queue)
  }

  /// One decision for each value; the comment is said once.
  private func drafts(of request: DecisionRequest, _ changes: [DecisionRequest.Change]) throws -> [DecisionDraft] {
    guard !changes.isEmpty else { throw DecisionRefusal(.badRequest, "a correction that changes nothing") }
    let (event, article) = try store.home(of: request.fact).get()
    let words = try changes.contains { $0.span != nil } ? ArticleWords(article, of: store) : nil
    return try changes.enumerated().map { index, change in
      var draft = draft(request, .correct(try correction(change, event, words)))
      if index > 0 { draft.comment = nil }
      return draft
    }
  }

  private func correction(_ change: DecisionRequest.Change, _ event: String, _ words: ArticleWords?) throws -> Correction {
    let place = try change.span.flatMap { try words?.place(of: $0) }
    return Correction(
      role: change.role, position: change.position, change: try self.change(change, event), bytes: place?.bytes,
      text: place?.text)
  }

  private func change(_ change: DecisionRequest.Change, _ event: String) throws -> Correction.Change {
    switch change.value {
    case nil: return .span
    case .some(.none): return .removal
    case .number(let number): return .value(.number(number), nil)
    case .text(let written):
      guard let name = change.role, let role = try store.role(name, of: event) else {
        throw DecisionRefusal(.noRole, "\(event) has no role \(change.role ?? "for this value")")
      }
      guard let read = ValueForm(role.kind).read(written) else {
        throw DecisionRefusal(.badValue, "\(name) is \(ValueForm(role.kind).advice)")
      }
      return .value(read.value, read.comparator)
    }
  }
}
