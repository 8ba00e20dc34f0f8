/// The elements that the structure of a page is read from. All others are taken out before the page is parsed.
enum MarkupTag: String, CaseIterable {
  case html, head, body, title, meta, link
  case p, div, section, article, main, header, footer, nav, aside, figure, figcaption
  case ul, ol, li, dl, dt, dd
  case h1, h2, h3, h4, h5, h6
  case blockquote, pre, address, center
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, span, time, noscript

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether it stands in the line of the words around it.
  var isInline: Bool {
    switch self {
    case .a, .span, .time, .meta, .link: true
    default: false
    }
  }

  /// Whether no end tag of an inline element reaches through it.
  var isSpecial: Bool { !isInline || self == .meta || self == .link }

  /// Has no content and no end tag.
  var isVoid: Bool { self == .meta || self == .link }

  /// What an end tag in the text of a table's cell cannot close is beyond it.
  var isScopeBarrier: Bool {
    switch self {
    case .table, .caption, .td, .th: true
    default: false
    }
  }

  var isCell: Bool { self == .td || self == .th }
  var isRowGroup: Bool { self == .thead || self == .tbody || self == .tfoot }

  /// Whether its start tag ends an open paragraph.
  var endsParagraph: Bool {
    switch self {
    case .p, .div, .section, .article, .main, .header, .footer, .nav, .aside, .figure, .figcaption, .ul, .ol, .li, .dl, .dt, .dd,
      .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .address, .center, .table:
      true
    default: false
    }
  }
}
