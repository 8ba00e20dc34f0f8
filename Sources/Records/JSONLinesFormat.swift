/// One JSON object a line, a line a fact.
package struct JSONLinesFormat: FactFormat {
  package init() {}

  package var fileNames: [String] { ["facts.jsonl"] }
  package var headers: [[UInt8]] { [[]] }

  package func render(_ records: [FactRecord]) -> [[UInt8]] {
    var json = JSONWriter()
    for record in records {
      record.write(to: &json)
      json.endLine()
    }
    return [json.bytes]
  }
}
