package import DocumentModel

/// What the command line says of all articles.
package struct ProcessorSettings: Sendable, Hashable {
  /// For articles of which nothing else states when they were published.
  package var published: CalendarTime?

  /// For articles that do not declare one.
  package var encoding: Encoding?

  /// What an article may turn out to depend on.
  package enum Option: String, Sendable, Hashable, CaseIterable {
    case published, encoding
  }

  /// What is said, by the option that says it.
  package var written: [Option: String] {
    var written: [Option: String] = [:]
    written[.published] = published?.iso
    written[.encoding] = encoding?.rawValue
    return written
  }

  package init(published: CalendarTime? = nil, encoding: Encoding? = nil) {
    self.published = published
    self.encoding = encoding
  }

  /// The settings that are asked for before anything of an article is read.
  package func consulted(for article: RawArticle) -> Set<Option> { article.metadata.encoding == nil ? [.encoding] : [] }
}
