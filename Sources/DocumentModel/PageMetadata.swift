/// What a page says of itself, apart from its text.
package struct PageMetadata: Sendable, Hashable {
  package var title: String?
  package var published: CalendarTime?
  package var author: String?
  /// The paper or the site that published it.
  package var source: String?
  /// Its canonical address.
  package var url: String?

  package init(
    title: String? = nil, published: CalendarTime? = nil, author: String? = nil, source: String? = nil, url: String? = nil
  ) {
    self.title = title
    self.published = published
    self.author = author
    self.source = source
    self.url = url
  }
}
