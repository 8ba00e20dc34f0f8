/// What a block of an article is for. Facts come from the first five alone.
package enum Zone: String, Sendable, CaseIterable, Hashable {
  case title, lead, body, heading, caption
  /// Dates, breadcrumbs and tags above the text.
  case header
  case byline
  case menu, related, comments, votes, statistics, footer
  /// One of two columns side by side, whose lines do not stand one behind the other and are no sentences.
  case column

  /// Whether what stands here belongs to the article's own report.
  package var givesFacts: Bool {
    switch self {
    case .title, .lead, .body, .heading, .caption: true
    case .header, .byline, .menu, .related, .comments, .votes, .statistics, .footer, .column: false
    }
  }
}
