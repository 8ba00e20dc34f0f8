import DocumentModel
import Records

extension ArticleExplanation {
  /// For people: each fact with its sentence, and below it how it came about.
  package var lines: [String] {
    let stories = facts.map(Self.lines) + (place.map { [Self.lines($0)] } ?? [])
    return stories.enumerated().flatMap { $0 > 0 ? [""] + $1 : $1 }
  }

  private static func lines(_ story: FactStory) -> [String] {
    let record = story.record
    let place = story.location.map { "  \($0)" } ?? ""
    return ["\(record.event) \(record.id) by \(record.rule)\(place)"]
      + (story.note.map { ["  \($0)"] } ?? []) + story.sentence.map { "  " + $0 }
      + story.nodes.flatMap(\.lines).map { "  " + $0 }
  }

  private static func lines(_ story: PlaceStory) -> [String] {
    ["no fact here"] + (story.sentence + story.nodes.flatMap(\.lines)).map { "  " + $0 }
  }

  /// JSON Lines, an object a fact; for a place without a fact one object whose `fact` is not there.
  package var json: [UInt8] {
    var json = JSONWriter()
    for story in facts {
      json.object { Self.write(story, to: &$0) }
      json.endLine()
    }
    if let place {
      json.object { $0.nodes("explanation", place.nodes) }
      json.endLine()
    }
    return json.bytes
  }

  private static func write(_ story: FactStory, to json: inout JSONWriter) {
    json.member("fact", story.record.id)
    json.member("article", story.record.article)
    json.member("event", story.record.event)
    json.member("rule", story.record.rule)
    if let note = story.note { json.member("note", note) }
    if let location = story.location { json.write(location) }
    json.member("text", story.record.span.text)
    json.member("bytes", story.record.span.bytes)
    json.nodes("explanation", story.nodes)
  }
}
