import DocumentModel
import Evidence
import Records

/// An article as a line of doccano. A fact is a span with the label of its event, a value one with that of its role; words
/// that stand apart are several spans.
struct DoccanoDocument {
  struct Entity {
    var id: Int
    var range: Range<Int>
    var label: String
  }

  struct Relation {
    var id: Int
    var from: Int
    var to: Int
    var label: String
  }

  static let alsoAt = "alsoAt"
  static let partOf = "partOf"

  private let article: ExportedArticle
  private let unit: OffsetCounter.Unit
  private let firstSpan: Int
  private let firstRelation: Int
  private(set) var entities: [Entity] = []
  private(set) var relations: [Relation] = []

  /// - Parameters:
  ///   - firstSpan: the number of spans in front of the document.
  ///   - firstRelation: the number of relations in front of it.
  init(_ article: ExportedArticle, _ unit: OffsetCounter.Unit, firstSpan: Int, firstRelation: Int) {
    self.article = article
    self.unit = unit
    self.firstSpan = firstSpan
    self.firstRelation = firstRelation
    var facts: [String: Int] = [:]
    for fact in article.facts { facts[fact.record.id] = add(fact) }
    for fact in article.facts {
      guard let part = facts[fact.record.id], let total = fact.record.partOf.flatMap({ facts[$0] }) else { continue }
      relate(part, [total], Self.partOf)
    }
  }

  /// - Returns: the fact's own span.
  private mutating func add(_ fact: ExportedFact) -> Int? {
    let own = mark(fact.spans, fact.record.event)
    let others = fact.alsoAt.flatMap { mark($0, fact.record.event) }
    let values = fact.values.map { ($0.role, mark($0.spans, $0.role)) }
    guard let id = own.first else { return nil }
    relate(id, others, Self.alsoAt)
    for (role, spans) in values { relate(id, spans, role) }
    return id
  }

  private mutating func mark(_ spans: [TextSpan], _ label: String) -> [Int] {
    spans.map { span in
      let id = firstSpan + entities.count + 1
      entities.append(Entity(id: id, range: article.text.range(of: span, in: unit), label: label))
      return id
    }
  }

  private mutating func relate(_ from: Int, _ to: [Int], _ label: String) {
    for id in to { relations.append(Relation(id: firstRelation + relations.count + 1, from: from, to: id, label: label)) }
  }

  /// For a project of sequence labelling.
  var spanLine: [UInt8] {
    line { json in
      json.array("label") { json in
        for entity in entities {
          json.array {
            $0.value(entity.range.lowerBound)
            $0.value(entity.range.upperBound)
            $0.value(entity.label)
          }
        }
      }
    }
  }

  /// For a project of sequence labelling that uses relations.
  var relationLine: [UInt8] {
    line { json in
      json.array("entities") { json in
        for entity in entities {
          json.object {
            $0.member("id", entity.id)
            $0.member("start_offset", entity.range.lowerBound)
            $0.member("end_offset", entity.range.upperBound)
            $0.member("label", entity.label)
          }
        }
      }
      json.array("relations") { json in
        for relation in relations {
          json.object {
            $0.member("id", relation.id)
            $0.member("from_id", relation.from)
            $0.member("to_id", relation.to)
            $0.member("type", relation.label)
          }
        }
      }
    }
  }

  /// What doccano does not know it keeps as what is known of the article.
  private func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("text", article.text.string)
      members(&json)
      json.member("article", article.evidence.name)
      json.member("contentHash", article.evidence.contentHash)
      json.member("offset_unit", ExportRequest.name(of: unit))
      json.member("facts", article.facts.map { fact in facts(fact) }.joined(separator: "\n"))
    }
    json.endLine()
    return json.bytes
  }

  private func facts(_ fact: ExportedFact) -> String {
    let review = fact.verdict.map { " [\($0)]" } ?? ""
    return "\(fact.record.id) \(fact.record.event) \(fact.record.rule)\(review): \(fact.record.summary)"
  }
}
