import DocumentModel
import Evidence
import Records
import Store

/// What an annotator changed in one fact: its regions as they went out against those that came back.
struct FactComparison {
  private let fact: ExportedFact
  private let sent: LabelStudioExport.SentFact
  private let text: AnnotatedText
  private let reader: RegionReader
  private(set) var drafts: [DecisionDraft] = []
  private(set) var problems: [String] = []

  /// - Parameter added: regions that the annotator drew and tied to the fact.
  init(
    _ fact: ExportedFact, _ sent: LabelStudioExport.SentFact, in text: AnnotatedText, added: [AnnotatedText.Region],
    _ reader: RegionReader
  ) {
    self.fact = fact
    self.sent = sent
    self.text = text
    self.reader = reader
    compare(added)
  }

  private var id: String { fact.record.id }

  private mutating func compare(_ added: [AnnotatedText.Region]) {
    let pieces = regions(.fact, fact.spans.count)
    let own = pieces.first
    let decision = own?.decision == sent.decision ? nil : own?.decision
    guard let own, decision != LabelStudioConfiguration.reject else {
      if !fact.spans.isEmpty { drafts.append(DecisionDraft(factID: id, act: .reject, comment: own?.comment)) }
      return
    }
    if decision == LabelStudioConfiguration.accept { drafts.append(DecisionDraft(factID: id, act: .accept)) }
    if own.event != fact.record.event {
      problems.append("region \(own.id): an event cannot become another (\(own.event ?? "none")); delete it, and draw a new one")
    }
    attempt { comparison throws(RegionReader.Problem) in try comparison.compareSpan(pieces) }
    compareValues(added)
    guard let comment = own.comment else { return }
    if drafts.isEmpty {
      drafts.append(DecisionDraft(factID: id, act: .comment, comment: comment))
    } else {
      drafts[0].comment = comment
    }
  }

  private mutating func compareSpan(_ pieces: [AnnotatedText.Region]) throws(RegionReader.Problem) {
    guard let moved = try moved(pieces, from: fact.spans) else { return }
    correct(Correction(role: nil, change: .span, bytes: moved.bytes, text: moved.text))
  }

  // MARK: Values

  private mutating func compareValues(_ added: [AnnotatedText.Region]) {
    var removed: [String: [Int]] = [:]
    var new = added
    for value in fact.values where !value.spans.isEmpty {
      let pieces = regions(.value(role: value.role, position: value.position), value.spans.count)
      guard let own = pieces.first else {
        removed[value.role, default: []].append(value.position)
        continue
      }
      if own.role == value.role {
        attempt { comparison throws(RegionReader.Problem) in try comparison.compare(value, own, pieces) }
      } else {
        removed[value.role, default: []].append(value.position)
        if own.role != nil { new.append(own) } else { problems.append("region \(own.id) has no role") }
      }
    }
    for region in new { attempt { comparison throws(RegionReader.Problem) in try comparison.add(region, &removed) } }
    for (role, positions) in removed.sorted(by: { $0.key < $1.key }) {
      for position in positions { correct(Correction(role: role, position: position, change: .removal)) }
    }
  }

  private mutating func compare(
    _ value: ExportedFact.Value, _ own: AnnotatedText.Region, _ pieces: [AnnotatedText.Region]
  ) throws(RegionReader.Problem) {
    let moved = try moved(pieces, from: value.spans)
    let (record, role) = (value.record, value.role)
    let isSame = (own.value == nil || own.value == record.value.written) && own.comparator == record.comparator?.rawValue
    if isSame, moved == nil { return }
    var change = Correction.Change.span
    if !isSame {
      var (value, comparator) = (record.value, try reader.comparator(own))
      if own.value != nil { (value, comparator) = try reader.value(own, of: role, fact.record.event) }
      if (value, comparator) != (record.value, record.comparator) {
        change = .value(value, comparator)
      } else if moved == nil {
        return
      }
    }
    correct(Correction(role: role, position: value.position, change: change, bytes: moved?.bytes, text: moved?.text))
  }

  /// A value that takes the place of one that was taken away, or stands behind the last.
  private mutating func add(_ region: AnnotatedText.Region, _ removed: inout [String: [Int]]) throws(RegionReader.Problem) {
    guard let role = region.role else { return }
    let (value, comparator) = try reader.value(region, of: role, fact.record.event)
    let marked = try reader.marked(region)
    let position = removed[role]?.first ?? count(of: role)
    if removed[role]?.isEmpty == false { removed[role]?.removeFirst() }
    correct(
      Correction(role: role, position: position, change: .value(value, comparator), bytes: marked.bytes, text: marked.text))
  }

  /// How many values a role has, with those that were added so far.
  private func count(of role: String) -> Int {
    let added = drafts.count { draft in
      if case .correct(let correction) = draft.act {
        correction.role == role && !fact.values.contains { $0.role == role && $0.position == correction.position }
      } else {
        false
      }
    }
    return fact.values.count { $0.role == role } + added
  }

  // MARK: Regions

  /// The pieces of a region, in their order, without those that are no more.
  private func regions(_ part: RegionID.Part, _ count: Int) -> [AnnotatedText.Region] {
    (0..<max(1, count)).compactMap { text.region(RegionID(fact: id, part: part, piece: $0).written) }
  }

  /// The words of regions that stand elsewhere now, from the first to the last; nil where they stand as they did.
  private func moved(
    _ pieces: [AnnotatedText.Region], from spans: [TextSpan]
  ) throws(RegionReader.Problem) -> RegionReader.Marked? {
    var marked: [RegionReader.Marked] = []
    for piece in pieces { marked.append(try reader.marked(piece)) }
    guard marked.map(\.span) != spans, let start = marked.map(\.bytes.start).min(), let end = marked.map(\.bytes.end).max() else {
      return nil
    }
    let hull = marked.dropFirst().reduce(marked[0].span) { $0.hull($1.span) }
    return RegionReader.Marked(
      span: hull, bytes: SourceSpan(start, end), text: marked.map(\.text).joined(separator: " … "))
  }

  private mutating func correct(_ correction: Correction) {
    drafts.append(DecisionDraft(factID: id, act: .correct(correction)))
  }

  private mutating func attempt(_ body: (inout FactComparison) throws(RegionReader.Problem) -> Void) {
    do {
      try body(&self)
    } catch {
      problems.append(error.message)
    }
  }
}
