import DocumentModel
import Evidence
import Records

/// The annotations of one article as JSON-LD.
struct AnnotationCollection {
  /// Words of our own beside those of the standard.
  private static let vocabulary = "urn:sukien:annotation:1#"
  private static let terms = [
    "article", "event", "rule", "zone", "role", "position", "comparator", "inferred", "entity", "belongsTo", "candidates",
    "review", "corrected", "removed", "findings", "offsetUnit", "contentHash", "comments", "text",
  ]
  private static let links = ["fact", "sourceSpan"]

  private let article: ExportedArticle

  init(_ article: ExportedArticle) {
    self.article = article
  }

  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      context(&json)
      json.member("id", collectionID)
      json.member("type", "AnnotationCollection")
      json.member("label", article.evidence.metadata.title ?? article.evidence.name)
      json.member("article", article.evidence.name)
      json.member("contentHash", article.evidence.contentHash)
      json.member("offsetUnit", "Unicode code points")
      json.member("total", count)
      json.object("first") { json in
        json.member("id", collectionID + ":page")
        json.member("type", "AnnotationPage")
        json.member("partOf", collectionID)
        json.member("startIndex", 0)
        json.array("items") { json in for fact in article.facts { add(fact, &json) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  private var collectionID: String {
    "urn:sukien:article:\(article.evidence.contentHash.replacing("sha256:", with: "")):annotations"
  }

  private func id(of fact: String) -> String { "urn:sukien:fact:\(fact)" }

  private var count: Int {
    article.facts.reduce(0) { sum, fact in
      sum + 1 + fact.values.count { !$0.spans.isEmpty } + fact.alsoAt.count { !$0.isEmpty }
    }
  }

  private func context(_ json: inout JSONWriter) {
    json.array("@context") { json in
      json.value("http://www.w3.org/ns/anno.jsonld")
      json.object { json in
        json.member("sukien", Self.vocabulary)
        for term in Self.terms { json.member(term, "sukien:\(term)") }
        for link in Self.links {
          json.object(link) {
            $0.member("@id", "sukien:\(link)")
            $0.member("@type", "@id")
          }
        }
      }
    }
  }

  private func add(_ fact: ExportedFact, _ json: inout JSONWriter) {
    annotation(id(of: fact.record.id), "classifying", at: fact.spans, &json) { body(of: fact, &$0) }
    for value in fact.values where !value.spans.isEmpty {
      let name = "\(id(of: fact.record.id)):\(value.role):\(value.position)"
      annotation(name, "identifying", at: value.spans, &json) { body(of: value, of: fact, &$0) }
    }
    for (index, spans) in fact.alsoAt.enumerated() where !spans.isEmpty {
      annotation("\(id(of: fact.record.id)):also:\(index)", "linking", at: spans, &json) { json in
        json.member("id", id(of: fact.record.id))
        json.member("type", "sukien:Fact")
        json.member("event", fact.record.event)
      }
    }
  }

  private func annotation(
    _ id: String, _ motivation: String, at spans: [TextSpan], _ json: inout JSONWriter, body: (inout JSONWriter) -> Void
  ) {
    json.object { json in
      json.member("id", id)
      json.member("type", "Annotation")
      json.member("motivation", motivation)
      json.object("body", body)
      if spans.count == 1 {
        json.object("target") { target(spans[0], &$0) }
      } else if spans.isEmpty {
        json.member("target", textLink)
      } else {
        json.array("target") { json in for span in spans { json.object { target(span, &$0) } } }
      }
    }
  }

  private func target(_ span: TextSpan, _ json: inout JSONWriter) {
    json.member("type", "SpecificResource")
    json.member("source", textLink)
    json.array("selector") { json in
      json.object { quote(span, &$0) }
      json.object { json in
        let range = article.text.range(of: span, in: .codePoints)
        json.member("type", "TextPositionSelector")
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
      }
    }
  }

  private func quote(_ span: TextSpan, _ json: inout JSONWriter) {
    json.member("type", "TextQuoteSelector")
    json.member("exact", article.text.string(span))
    json.member("prefix", article.text.string(article.text.before(span, count: WebAnnotationWriter.contextLength)))
    json.member("suffix", article.text.string(article.text.behind(span, count: WebAnnotationWriter.contextLength)))
  }

  private func body(of fact: ExportedFact, _ json: inout JSONWriter) {
    let record = fact.record
    json.member("type", "sukien:Fact")
    json.member("purpose", "classifying")
    json.member("event", record.event)
    json.member("rule", record.rule)
    json.member("zone", record.zone.rawValue)
    json.member("value", record.summary)
    if let partOf = record.partOf {
      json.object("sukien:partOf") { $0.member("id", id(of: partOf)) }
    }
    if !record.findings.isEmpty {
      json.array("findings") { json in for finding in record.findings { json.value(finding.written) } }
    }
    if let verdict = fact.verdict { json.member("review", verdict) }
    if !fact.comments.isEmpty {
      json.array("comments") { json in for comment in fact.comments { json.value(comment) } }
    }
    sourceSpan(record.span.bytes, record.span.pieces, &json)
  }

  private func body(of value: ExportedFact.Value, of fact: ExportedFact, _ json: inout JSONWriter) {
    let record = value.record
    json.member("type", "sukien:Value")
    json.member("purpose", "identifying")
    json.member("fact", id(of: fact.record.id))
    json.member("event", fact.record.event)
    json.member("rule", fact.record.rule)
    json.member("role", value.role)
    json.member("position", value.position)
    json.member("value", record.value)
    json.member("text", record.text)
    if let comparator = record.comparator { json.member("comparator", comparator.rawValue) }
    if let inferred = record.inferred { json.member("inferred", inferred.rawValue) }
    if let entity = record.entity { json.member("entity", entity) }
    if let unit = record.belongsTo { json.member("belongsTo", unit) }
    if !record.candidates.isEmpty {
      json.array("candidates") { json in for unit in record.candidates { json.value(unit) } }
    }
    if let corrected = value.correction?.value { json.member("corrected", corrected) }
    if value.correction?.isRemoval == true { json.member("removed", true) }
    sourceSpan(record.bytes, record.pieces, &json)
  }

  /// Where the words stand in the article's own bytes.
  private func sourceSpan(_ bytes: SourceSpan, _ pieces: [SourceSpan], _ json: inout JSONWriter) {
    json.array("sourceSpan") { json in
      for span in pieces.isEmpty ? [bytes] : pieces {
        json.object { json in
          json.member("type", "SpecificResource")
          json.member("source", "../sources/\(article.sourceName)")
          json.object("selector") {
            $0.member("type", "DataPositionSelector")
            $0.member("start", span.start)
            $0.member("end", span.end)
          }
        }
      }
    }
  }

  private var textLink: String { "../texts/\(article.textName)" }
}
