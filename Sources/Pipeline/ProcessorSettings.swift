package import DocumentModel

/// What the command line says of all articles.
package struct ProcessorSettings: Sendable, Hashable {
  /// For articles of which nothing else states when they were published.
  package var published: CalendarTime?

  package init(published: CalendarTime? = nil) {
    self.published = published
  }
}
