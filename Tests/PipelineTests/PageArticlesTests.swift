import DocumentModel
import Foundation
import PackSupport
import Pipeline
import Records
import TestSupport
import Testing

/// The web pages among the articles of the repository give the facts of their gold, and no others.
@Suite struct PageArticlesTests {
  private struct Gold: Decodable {
    struct Fact: Decodable {
      var event: String
      var quote: String
      var roles: [String: Value]
    }

    enum Value: Decodable {
      case number(Double)
      case text(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }

      var written: String {
        switch self {
        case .number(let number): RoleValue.Value.number(number).written
        case .text(let text): text
        }
      }
    }

    var published: String
    var title: String
    var facts: [Fact]
  }

  @Test(arguments: ["30-tiep-dan-trang-moi", "31-doi-thoai-trang-cu", "32-bang-so-lieu-huyen"])
  func gold(name: String) throws {
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: Fixtures.root.appending(path: "gold/html/\(name).json")))
    let bytes = Array(try Data(contentsOf: Fixtures.root.appending(path: "articles/\(name).html")))
    var processor = try ArticleProcessor(pack: try Articles.pack())
    let reading = try processor.read(RawArticle(name: "\(name).html", bytes: bytes, markup: .html), through: .resolve)
    #expect(reading.metadata.published?.iso == gold.published)
    let expected = gold.facts.map { fact in said(fact.event, fact.roles.mapValues(\.written)) }
    let found = reading.records.map { record in
      said(record.event, Dictionary(record.roles.map { ($0.name, $0.values.map(\.value.written).joined(separator: "+")) }) { $1 })
    }
    #expect(found.sorted() == expected.sorted())
    for fact in gold.facts {
      #expect(reading.text.string(TextSpan(0, reading.text.utf8.count)).contains(fact.quote), "\(fact.quote)")
    }
  }

  private func said(_ event: String, _ roles: [String: String]) -> String {
    "\(event) " + roles.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }
}
