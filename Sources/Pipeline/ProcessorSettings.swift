package import DocumentModel

/// What the command line says of all articles.
package struct ProcessorSettings: Sendable, Hashable {
  /// For articles of which nothing else states when they were published.
  package var published: CalendarTime?

  /// For articles that do not declare one.
  package var encoding: Encoding?

  package init(published: CalendarTime? = nil, encoding: Encoding? = nil) {
    self.published = published
    self.encoding = encoding
  }
}
