import DocumentModel
import Foundation

/// Reads what JSON-LD says of an article: `{"@type": "NewsArticle", "headline": …, "datePublished": …}`.
///
/// What is broken, or of another type, says nothing.
enum LinkedData {
  private static let mostBytes = 1 << 20
  private static let mostNodes = 1_000

  static func read(_ json: ArraySlice<UInt8>) -> PageMetadata? {
    guard json.count <= mostBytes, let value = try? JSONSerialization.jsonObject(with: Data(json)) else { return nil }
    return article(in: value).map(metadata)
  }

  /// The first node that is an article, also within `@graph` and lists.
  private static func article(in value: Any) -> [String: Any]? {
    var waiting = [value]
    var seen = 0
    while seen < waiting.count, seen < mostNodes {
      let value = waiting[seen]
      seen += 1
      if let list = value as? [Any] { waiting += list }
      guard let node = value as? [String: Any] else { continue }
      if types(of: node).contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }) { return node }
      if let graph = node["@graph"] { waiting.append(graph) }
      if let main = node["mainEntity"] { waiting.append(main) }
    }
    return nil
  }

  private static func types(of node: [String: Any]) -> [String] {
    (node["@type"] as? [String]) ?? (node["@type"] as? String).map { [$0] } ?? []
  }

  private static func metadata(_ node: [String: Any]) -> PageMetadata {
    PageMetadata(
      title: text(node["headline"]) ?? text(node["name"]), published: text(node["datePublished"]).flatMap(PageDate.read),
      author: text(node["author"]), source: text(node["publisher"]),
      url: address(node["mainEntityOfPage"]) ?? address(node["url"]))
  }

  /// A text, the name of an object, or those of the objects of a list.
  private static func text(_ value: Any?) -> String? {
    let names: [String] =
      switch value {
      case let text as String: [text]
      case let node as [String: Any]: [node["name"] as? String].compactMap { $0 }
      case let list as [Any]: list.compactMap { $0 as? String ?? ($0 as? [String: Any])?["name"] as? String }
      default: []
      }
    let text = names.joined(separator: ", ").trimmingSpaces
    return text.isEmpty ? nil : text
  }

  private static func address(_ value: Any?) -> String? {
    value as? String ?? (value as? [String: Any])?["@id"] as? String
  }
}
