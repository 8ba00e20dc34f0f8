/// The attributes that are read; the parser sees no other.
enum AttributeName: String, CaseIterable {
  case `class`, id, role, hidden, style, itemprop, href, rel, property, name, content, type, datetime, charset, colspan, rowspan,
    scope
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"

  /// - Parameter name: as the page has it, in any case.
  init?(_ name: ArraySlice<UInt8>) {
    guard name.count <= 16, let known = Self.byName[TagName(name)] else { return nil }
    self = known
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (TagName(Array($0.rawValue.utf8)[...]), $0) })
}
