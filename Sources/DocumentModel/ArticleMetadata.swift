/// What is known of an article beside its text: from a companion file, a record's own fields, or the command line.
package struct ArticleMetadata: Sendable, Hashable {
  /// The publication time as ISO 8601 (`2020-06-02` or `2020-06-02T10:54`).
  package var published: CalendarTime?
  package var url: String?
  package var title: String?
  package var author: String?
  /// The paper or the site that published it.
  package var source: String?
  package var encoding: Encoding?

  package init(
    published: CalendarTime? = nil, url: String? = nil, title: String? = nil, author: String? = nil, source: String? = nil,
    encoding: Encoding? = nil
  ) {
    self.published = published
    self.url = url
    self.title = title
    self.author = author
    self.source = source
    self.encoding = encoding
  }

  /// The same, with what a page says of itself where nothing else is known.
  package func completed(by page: PageMetadata?) -> ArticleMetadata {
    guard let page else { return self }
    return ArticleMetadata(
      published: published ?? page.published, url: url ?? page.url, title: title ?? page.title, author: author ?? page.author,
      source: source ?? page.source, encoding: encoding)
  }
}
