import DocumentModel
import Evidence
import Records

/// The annotations of one article, as a file `.ann` has them.
///
///     T1  PetitionResolution 16 105  UBND huyện … 91,94%
///     T2  count 57 60  217
///     E1  PetitionResolution:T1 count:T2
///     #1  AnnotatorNotes T2  value=217
///
/// An event's trigger is the fact as a whole. An annotation of brat has no line ends in it: what goes over several lines, or
/// is in pieces, is one annotation of several stretches.
struct BratDocument {
  private let article: ExportedArticle
  private let names: BratNames
  private var lines = ""
  private var textBoundCount = 0
  private var attributeCount = 0
  private var noteCount = 0
  private(set) var leftOut: [ExportLeftOut] = []

  init(_ article: ExportedArticle, _ names: BratNames) {
    self.article = article
    self.names = names
  }

  mutating func annotations() -> String {
    // A fact that shows no words has no trigger, and no number.
    var numbers: [String: Int] = [:]
    for fact in article.facts where !stretches(of: fact.spans).isEmpty { numbers[fact.record.id] = numbers.count + 1 }
    for fact in article.facts {
      guard let number = numbers[fact.record.id] else {
        leftOut.append(
          ExportLeftOut(
            article: article.evidence.name, code: "noWords", message: "fact \(fact.record.id) has no words that brat can mark"))
        continue
      }
      add(fact, number, total: fact.record.partOf.flatMap { numbers[$0] })
    }
    return lines
  }

  private mutating func add(_ fact: ExportedFact, _ number: Int, total: Int?) {
    let type = names.event(fact.record.event)
    guard let trigger = textBound(type, fact.spans) else { return }
    var arguments: [String] = []
    var used: [String: Int] = [:]
    for value in fact.values {
      let role = names.role(value.role)
      guard let id = textBound(role, value.spans) else { continue }
      used[role, default: 0] += 1
      arguments.append("\(role)\(used[role].map { $0 > 1 ? String($0) : "" } ?? ""):\(id)")
      describe(value, id)
    }
    for (index, spans) in fact.alsoAt.enumerated() {
      guard let id = textBound(BratNames.alsoAt, spans) else { continue }
      arguments.append("\(BratNames.alsoAt)\(index > 0 ? String(index + 1) : ""):\(id)")
    }
    if let total, total != number { arguments.append("\(BratNames.partOf):E\(total)") }
    lines += "E\(number)\t" + (["\(type):\(trigger)"] + arguments).joined(separator: " ") + "\n"
    describe(fact, "E\(number)")
  }

  private mutating func describe(_ fact: ExportedFact, _ id: String) {
    attribute("Zone", id, fact.record.zone.rawValue)
    if let verdict = fact.verdict { attribute("Review", id, verdict) }
    var parts = ["id=\(fact.record.id)", "rule=\(fact.record.rule)"] + fact.record.findings.map { "finding=\($0.written)" }
    parts += fact.values.filter { $0.spans.isEmpty }.map { "\($0.role)=\($0.record.value.written)" }
    parts += fact.comments.map { "comment=\($0)" }
    note(id, parts)
  }

  private mutating func describe(_ value: ExportedFact.Value, _ id: String) {
    let record = value.record
    if let comparator = record.comparator { attribute("Comparator", id, BratConfiguration.name(of: comparator)) }
    if let inferred = record.inferred { attribute("Inferred", id, inferred.rawValue) }
    var parts = ["value=\(record.value.written)"]
    if let entity = record.entity { parts.append("entity=\(entity)") }
    if let unit = record.belongsTo { parts.append("belongsTo=\(unit)") }
    if !record.candidates.isEmpty { parts.append("candidates=\(record.candidates.joined(separator: ","))") }
    if let corrected = value.correction?.value { parts.append("corrected=\(corrected.written)") }
    if value.correction?.isRemoval == true { parts.append("removed") }
    note(id, parts)
  }

  /// - Returns: the id of the annotation; nil where there are no words to mark.
  private mutating func textBound(_ type: String, _ spans: [TextSpan]) -> String? {
    let stretches = stretches(of: spans)
    guard !stretches.isEmpty else { return nil }
    textBoundCount += 1
    let offsets = stretches.map { span in
      let range = article.text.range(of: span, in: .codePoints)
      return "\(range.lowerBound) \(range.upperBound)"
    }
    let words = stretches.map(article.text.string).joined(separator: " ")
    lines += "T\(textBoundCount)\t\(type) \(offsets.joined(separator: ";"))\t\(words)\n"
    return "T\(textBoundCount)"
  }

  private mutating func attribute(_ name: String, _ id: String, _ value: String) {
    attributeCount += 1
    lines += "A\(attributeCount)\t\(name) \(id) \(value)\n"
  }

  private mutating func note(_ id: String, _ parts: [String]) {
    noteCount += 1
    let text = parts.joined(separator: "; ")
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isBreak($0) ? " " : $0 }))
    lines += "#\(noteCount)\tAnnotatorNotes \(id)\t\(line)\n"
  }

  /// The spans without the line ends and tabs in them, in the order of the text, none within another.
  private func stretches(of spans: [TextSpan]) -> [TextSpan] {
    var stretches: [TextSpan] = []
    for span in spans.sorted() {
      let start = max(span.start, stretches.last?.end ?? 0)
      if start < span.end { stretches += pieces(of: TextSpan(start, span.end)) }
    }
    return stretches
  }

  private func pieces(of span: TextSpan) -> [TextSpan] {
    var pieces: [TextSpan] = []
    var (start, position) = (span.start, span.start)
    for scalar in article.text.string(span).unicodeScalars {
      let end = position + UTF8.width(scalar)
      if Self.isBreak(scalar) {
        pieces.append(TextSpan(start, position))
        start = end
      }
      position = end
    }
    pieces.append(TextSpan(start, position))
    return pieces.filter { !isBlank($0) }
  }

  private func isBlank(_ span: TextSpan) -> Bool {
    article.text.string(span).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Where Python takes a line to end, and the tab, which divides a line of the format.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
