/// What an audit of a store's figures said of its facts.
package struct PageAudit: Sendable {
  /// A fact of an article; an article that is there twice has the same fact twice.
  private struct Key: Hashable {
    var article: Int64
    var fact: String
  }

  private var findings: [Key: [PageFinding]] = [:]

  package init() {}

  package mutating func add(_ finding: PageFinding, to fact: String, in article: Int64) {
    findings[Key(article: article, fact: fact), default: []].append(finding)
  }

  /// In the order in which they were added.
  func findings(of fact: String, in article: Int64) -> [PageFinding] { findings[Key(article: article, fact: fact)] ?? [] }
}
