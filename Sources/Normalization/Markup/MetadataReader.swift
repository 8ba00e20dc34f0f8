import DocumentModel
import Foundation

/// Reads what a page says of itself: in `meta` and `link`, in JSON-LD, in the attributes of its elements, in its titles.
///
/// The surest statement wins; one that is empty or absurd is passed over for the next. When a page was changed says
/// nothing of when it was published.
struct MetadataReader {
  private static let published = [
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish_date", "published_date", "publication_date", "published_time", "publish-date", "date.issued",
    "dc.date.issued",
    "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "sailthru.date", "parsely-pub-date",
    "cxenseparse:recs:publishtime", "article.published", "date",
  ]
  private static let author = ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"]
  /// Elements that are asked for their words before the page is taken to say nothing.
  private static let mostAsked = 8
  private static let mostAuthorWords = 12
  private static let site = ["og:site_name", "article:publisher", "dc.publisher", "application-name"]

  private let tree: MarkupTree
  private let words: (Int) -> String
  private let finder: ArticleFinder
  private var meta: [String: String] = [:]
  private var linked: [PageMetadata]

  /// - Parameters:
  ///   - linked: what the page's JSON-LD says.
  ///   - words: the text of a node.
  init(tree: MarkupTree, finder: ArticleFinder, linked: [PageMetadata], words: @escaping (Int) -> String) {
    self.tree = tree
    self.finder = finder
    self.linked = linked
    self.words = words
    for index in tree.nodes.indices where tree.tag(index) == .meta {
      guard let name = tree.value(.property, of: index) ?? tree.value(.name, of: index) ?? tree.value(.itemprop, of: index),
        let content = tree.value(.content, of: index)?.trimmingSpaces, !content.isEmpty
      else { continue }
      let key = name.lowercased()
      if meta[key] == nil { meta[key] = content }
    }
  }

  var metadata: PageMetadata {
    PageMetadata(title: title, published: publicationTime, author: authorName, source: siteName, url: address)
  }

  // MARK: Time

  private var publicationTime: CalendarTime? {
    let stated = Self.published.prefix(4).lazy.compactMap(time).first ?? linked.lazy.compactMap(\.published).first
    return stated ?? Self.published.dropFirst(4).lazy.compactMap(time).first ?? times.first
  }

  private func time(_ name: String) -> CalendarTime? { meta[name].flatMap(PageDate.read) }

  /// Those of elements that belong to the article: said to be the publication's, else the first `time`.
  private var times: [CalendarTime] {
    let visible = elements { tree.value(.itemprop, of: $0)?.lowercased() == "datepublished" }
    let marked = visible.prefix(Self.mostAsked).compactMap(statedTime)
    return marked
      + elements { tree.tag($0) == .time && !isUpdate($0) }.compactMap { tree.value(.datetime, of: $0).flatMap(PageDate.read) }
  }

  private func statedTime(_ index: Int) -> CalendarTime? {
    let stated = tree.value(.datetime, of: index) ?? tree.value(.content, of: index) ?? words(index)
    return PageDate.read(stated)
  }

  private func isUpdate(_ index: Int) -> Bool {
    let names = [AttributeName.itemprop, .class].compactMap { tree.value($0, of: index)?.lowercased() }
    return names.contains { $0.contains("modif") || $0.contains("update") || $0.contains("capnhat") }
  }

  /// The elements of the article that satisfy a condition.
  private func elements(where condition: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      if finder.leftOut[index], tree.tag(index) != .meta {
        index = tree.nodes[index].end
        continue
      }
      if tree.tag(index) != nil, condition(index) { found.append(index) }
      index += 1
    }
    return found
  }

  // MARK: Title

  private var title: String? {
    if let stated = meta["og:title"] ?? meta["twitter:title"] { return withoutSite(stated) }
    if let headline = linked.lazy.compactMap(\.title).first { return headline }
    let headings = elements { tree.tag($0) == .h1 || tree.value(.itemprop, of: $0)?.lowercased() == "headline" }
    if let heading = headings.prefix(Self.mostAsked).lazy.map(words).first(where: { !$0.isEmpty }) { return heading }
    guard let index = tree.nodes.indices.first(where: { tree.tag($0) == .title }) else { return nil }
    let title = withoutSite(words(index))
    return title.isEmpty ? nil : title
  }

  /// Without the name of the site, behind a bar or a dash.
  private func withoutSite(_ title: String) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: "] {
      guard let range = title.range(of: mark, options: .backwards) else { continue }
      let (article, site) = (title[..<range.lowerBound], title[range.upperBound...])
      let isSite = siteName.map { site.lowercased() == $0.lowercased() } ?? false
      if isSite || mark == " | " { return article.trimmingSpaces }
    }
    return title.trimmingSpaces
  }

  // MARK: Author, site, address

  private var authorName: String? {
    let stated =
      Self.author.lazy.compactMap { meta[$0] }.first(where: isName) ?? linked.lazy.compactMap(\.author).first(where: isName)
    if let stated { return stated }
    let marked = elements { tree.value(.itemprop, of: $0)?.lowercased() == "author" || tree.value(.rel, of: $0) == "author" }
    return marked.prefix(Self.mostAsked).lazy.map(words).first(where: isName)
  }

  /// Neither an address nor a sentence.
  private func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("://") && text.split(separator: " ").count <= Self.mostAuthorWords
  }

  private var siteName: String? {
    Self.site.lazy.compactMap { meta[$0] }.first(where: isName) ?? linked.lazy.compactMap(\.source).first(where: isName)
  }

  private var address: String? {
    let canonical = tree.nodes.indices.lazy.filter {
      tree.tag($0) == .link && tree.value(.rel, of: $0)?.lowercased() == "canonical"
    }
    .compactMap { tree.value(.href, of: $0)?.trimmingSpaces }
    let stated = [canonical.first, meta["og:url"]] + linked.map(\.url)
    return stated.compactMap { $0 }.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }
}
