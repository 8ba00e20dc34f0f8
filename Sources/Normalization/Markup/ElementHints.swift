/// What the names that a page gives its elements (class, id, role, itemprop) say of their content.
///
/// Names are hints and no proof: what is called a menu and holds most of the article is the article.
struct ElementHints: OptionSet {
  let rawValue: Int

  /// Menus, teasers, comments, advertisements, and whatever else belongs to the site.
  static let furniture = ElementHints(rawValue: 1)
  /// Boxes for tags, buttons, votes: small things around an article.
  static let gadget = ElementHints(rawValue: 2)
  static let title = ElementHints(rawValue: 4)
  /// Where the lead, the time, the author or the source of an article stand.
  static let aboutArticle = ElementHints(rawValue: 8)
  static let articleBody = ElementHints(rawValue: 16)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// The hints of all elements of a page, by node.
  static func all(in tree: MarkupTree) -> [ElementHints] {
    /// A page says the same of many elements.
    var known: [String: ElementHints] = [:]
    return tree.nodes.indices.map { index in
      guard tree.tag(index) != nil else { return [] }
      return [AttributeName.class, .id, .itemprop, .role].reduce(into: []) { hints, name in
        guard let value = tree.value(name, of: index) else { return }
        let found = known[value] ?? ElementHints(value)
        known[value] = found
        hints.formUnion(found)
      }
    }
  }

  /// The hints of the value of an attribute.
  private init(_ value: String) {
    self = value.lowercased().prefix(400).split(separator: " ").reduce(into: []) { $0.formUnion(Self.hints(of: $1)) }
  }

  /// Of one name: its parts (`tin-lien-quan`), and the whole without what joins them (`tinlienquan`).
  private static func hints(of name: Substring) -> ElementHints {
    let parts = name.split { !$0.isLetter }
    let whole = parts.joined()
    var hints: ElementHints = []
    for part in parts { if let known = words[String(part)] { hints.formUnion(known) } }
    for (stem, known) in stems where whole.contains(stem) { hints.formUnion(known) }
    return hints
  }

  /// Parts of names, each by itself.
  private static let words: [String: ElementHints] = table([
    .furniture: """
    menu nav navbar navigation sidebar aside related relate comment comments footer banner ads ad advert search login latest \
    breadcrumb breadcrumbs copyright popup modal topbar complementary contentinfo poll weblink hotnews
    """,
    .gadget: """
    tag tags keyword keywords share social like print rating rate vote tool tools toolbar widget other more paging pagination \
    button buttons feedback
    """,
    .title: "title headline tieude heading",
    .aboutArticle: """
    author tacgia source nguon date time ngay publish published pubdate sapo lead summary desc description chapeau trich \
    byline meta info caption datepublished datecreated
    """,
    .articleBody: "articlebody",
  ])

  /// What tells by itself, wherever in a name it stands.
  private static let stems: [(String, ElementHints)] = [
    (
      .furniture,
      """
      lienquan tinkhac baikhac othernews newsother cungchuyenmuc xemnhieu docnhieu mostview mostread tinmoi baimoi recommend \
      binhluan quangcao adsbygoogle dangnhap timkiem thongke truycap newsletter thamdo lienket relatednews sidebar breadcrumb \
      tinnoibat
      """
    ),
    (.gadget, "tukhoa chiase danhgia xemthem binhchon guibai"), (.title, "tieude"),
    (.aboutArticle, "tacgia ngaydang thoigian publish"),
    (.articleBody, "articlebody"),
  ].flatMap { (hints: ElementHints, names: String) in names.split(separator: " ").map { (String($0), hints) } }

  private static func table(_ lists: [ElementHints: String]) -> [String: ElementHints] {
    var table: [String: ElementHints] = [:]
    for (hints, names) in lists { for name in names.split(separator: " ") { table[String(name), default: []].formUnion(hints) } }
    return table
  }
}

extension ElementHints: Hashable {}
