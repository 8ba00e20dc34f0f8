import DocumentModel
import Evidence
import EvidenceSupport
import Foundation
import Testing

@testable import Exports

/// Of every format: cut the text that the export comes with at the offsets that it gives, in the unit that it names, and the
/// words that it says are there.
@Suite struct SpanPropertyTests {
  private let stored: StoredArticles

  init() throws { stored = try Samples.generated }

  private func export(_ format: ExportFormat, _ change: (inout ExportRequest) -> Void = { _ in }) throws -> ExportedFolder {
    var request = ExportRequest(format)
    change(&request)
    let folder = try ExportedFolder(request, of: stored.store)
    #expect(folder.outcome.leftOut.isEmpty)
    #expect(folder.outcome.totals.facts > 100)
    return folder
  }

  private func expect(_ slices: [Slice], in unit: OffsetCounter.Unit, atLeast count: Int) {
    #expect(slices.count >= count)
    for slice in slices where !slice.holds(in: unit) {
      Issue.record(
        "\(slice.place): \(slice.quote.debugDescription), not \((slice.words(in: unit) ?? "nothing").debugDescription)")
    }
    // Without these the property says little.
    #expect(slices.contains { $0.text.unicodeScalars.contains { $0.value > 0xFFFF } })
  }

  private func articles() throws -> [EvidenceArticle] {
    var articles: [EvidenceArticle] = []
    var reader = try EvidenceReader(stored.store)
    try reader.articles { articles.append(try $0.get()) }
    return articles
  }

  @Test func theDropHasEveryForm() throws {
    let articles = try articles()
    #expect(articles.count == 32)
    #expect(Set(articles.map(\.text.encoding)) == [.utf8, .utf16LittleEndian, .windows1258])
    #expect(
      articles.contains {
        $0.facts.contains { !$0.span.pieces.isEmpty || $0.roles.contains { $0.values.contains { !$0.pieces.isEmpty } } }
      })
    #expect(articles.allSatisfy { !$0.facts.isEmpty })
  }

  @Test func losslessTables() throws {
    let folder = try export(.csv)
    var texts: [String: String] = [:]
    for article in try folder.table("articles.csv").rows {
      let file = try #require(article["textFile"])
      texts[article["article"] ?? ""] = try folder.text(file)
    }
    var articles: [String: String] = [:]
    for fact in try folder.table("facts.csv").rows { articles[fact["fact"] ?? ""] = fact["article"] }
    var slices: [Slice] = []
    for name in ["facts", "values", "alsoAt"] {
      for row in try folder.table("\(name).csv").rows where row["pieces"] == "" {
        let article = try #require(articles[row["fact"] ?? ""])
        let start = try #require(Int(row["textStart"] ?? ""), "\(row)")
        slices.append(
          Slice(
            text: try #require(texts[article]), start: start, end: Int(row["textEnd"] ?? "") ?? -1,
            quote: settled(row["text"] ?? ""), place: "\(name) of fact \(row["fact"] ?? "")"))
      }
    }
    expect(slices, in: .codePoints, atLeast: 500)
  }

  @Test func spreadsheet() throws {
    let folder = try export(.csv) { $0.profile = .spreadsheet }
    let bytes = try folder.bytes("facts.csv")
    let slices = try CSVTable(Array(bytes.dropFirst(3))).rows.filter { !($0["quote"] ?? "").contains(" … ") }.map { row in
      let quote = row["quote"] ?? ""
      return Slice(
        text: try folder.text(row["textFile"] ?? ""), start: Int(row["textStart"] ?? "") ?? -1,
        end: Int(row["textEnd"] ?? "") ?? -1, quote: quote.hasPrefix("'") ? String(quote.dropFirst()) : quote,
        place: row["id"] ?? "")
    }
    // Of a fact in several cells of a table the hull is given.
    expect(
      slices.filter { !$0.quote.contains("\n") && $0.end - $0.start == $0.quote.unicodeScalars.count }, in: .codePoints,
      atLeast: 100)
  }

  @Test func webAnnotations() throws {
    let folder = try export(.webAnnotation)
    var slices: [Slice] = []
    for name in try folder.names("annotations") {
      let json = try folder.json("annotations/\(name)")
      let collection = try #require(json as? [String: Any])
      #expect(collection["offsetUnit"] as? String == "Unicode code points")
      let items = try #require((collection["first"] as? [String: Any])?["items"] as? [[String: Any]])
      #expect(collection["total"] as? Int == items.count)
      for item in items {
        let single = (item["target"] as? [String: Any]).map { [$0] }
        for target in try #require(item["target"] as? [[String: Any]] ?? single) {
          let source = try #require(target["source"] as? String)
          let selectors = try #require(target["selector"] as? [[String: Any]])
          let text = try folder.text(String(source.dropFirst("../".count)))
          let quote = try #require(selectors[0]["exact"] as? String)
          let start = try #require(selectors[1]["start"] as? Int)
          let end = try #require(selectors[1]["end"] as? Int)
          let place = "\(name) \(item["id"] ?? "")"
          slices.append(Slice(text: text, start: start, end: end, quote: quote, place: place))
          let prefix = try #require(selectors[0]["prefix"] as? String)
          let suffix = try #require(selectors[0]["suffix"] as? String)
          slices.append(Slice(text: text, start: start - prefix.unicodeScalars.count, end: start, quote: prefix, place: place))
          slices.append(Slice(text: text, start: end, end: end + suffix.unicodeScalars.count, quote: suffix, place: place))
        }
      }
    }
    expect(slices, in: .codePoints, atLeast: 1500)
  }

  @Test func brat() throws {
    let folder = try export(.brat)
    var slices: [Slice] = []
    for name in try folder.names() where name.hasSuffix(".ann") {
      let text = try folder.text("\(name.dropLast(4)).txt")
      for line in try folder.text(name).split(separator: "\n") where line.hasPrefix("T") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        try #require(fields.count == 3, "\(line)")
        let offsets = fields[1].split(separator: " ", maxSplits: 1)[1].split(separator: ";")
        var position = fields[2].unicodeScalars.startIndex
        for (index, offset) in offsets.enumerated() {
          let bounds = offset.split(separator: " ").compactMap { Int($0) }
          let end = fields[2].unicodeScalars.index(position, offsetBy: bounds[1] - bounds[0])
          slices.append(
            Slice(
              text: text, start: bounds[0], end: bounds[1], quote: String(fields[2][position..<end]),
              place: "\(name) \(fields[0])"))
          position = index + 1 < offsets.count ? fields[2].unicodeScalars.index(after: end) : end
        }
        #expect(position == fields[2].unicodeScalars.endIndex, "\(name) \(fields[0])")
      }
    }
    expect(slices, in: .codePoints, atLeast: 500)
  }

  @Test func labelStudio() throws {
    let folder = try export(.labelStudio)
    var slices: [Slice] = []
    let tasks = try folder.json("tasks.json")
    for task in try #require(tasks as? [[String: Any]]) {
      let data = try #require(task["data"] as? [String: Any])
      #expect(data["offsetUnit"] as? String == "Unicode code points")
      let text = try #require(data["text"] as? String)
      let predictions = try #require(task["predictions"] as? [[String: Any]])
      for result in try #require(predictions[0]["result"] as? [[String: Any]]) where result["type"] as? String == "labels" {
        let value = try #require(result["value"] as? [String: Any])
        slices.append(
          Slice(
            text: text, start: value["start"] as? Int ?? -1, end: value["end"] as? Int ?? -1,
            quote: value["text"] as? String ?? "-",
            place: "\(data["article"] ?? "") \(result["id"] ?? "")"))
      }
    }
    expect(slices, in: .codePoints, atLeast: 500)
  }

  @Test(arguments: [OffsetCounter.Unit.codePoints, .utf16])
  func doccano(unit: OffsetCounter.Unit) throws {
    let folder = try export(.doccano) { $0.doccanoUnit = unit }
    // doccano has no quotes of its own: they are those of the facts.
    let quotes = try articles().map { article in
      let exported = ExportedArticle(article, stem: "", reviews: [:], filter: .all)
      return exported.facts.flatMap { $0.spans + $0.alsoAt.flatMap(\.self) + $0.values.flatMap(\.spans) }
        .map(exported.text.string)
    }
    for name in ["spans", "relations"] {
      var slices: [Slice] = []
      for (line, quotes) in zip(try folder.text("\(name).jsonl").split(separator: "\n"), quotes) {
        let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let task = try #require(json as? [String: Any])
        #expect(task["offset_unit"] as? String == (unit == .utf16 ? "UTF-16 code units" : "Unicode code points"))
        let spans =
          (task["label"] as? [[Any]])?.map { ($0[0] as? Int ?? -1, $0[1] as? Int ?? -1) }
          ?? (task["entities"] as? [[String: Any]])?.map { ($0["start_offset"] as? Int ?? -1, $0["end_offset"] as? Int ?? -1) }
        let text = try #require(task["text"] as? String)
        try #require(spans?.count == quotes.count)
        slices += zip(spans ?? [], quotes).map {
          Slice(text: text, start: $0.0, end: $0.1, quote: $1, place: "\(task["article"] ?? "")")
        }
      }
      expect(slices, in: unit, atLeast: 500)
    }
  }

  /// What a record quotes, as the exported text has it.
  private func settled(_ text: String) -> String { ExportedText(Array(text.utf8)).string }
}
