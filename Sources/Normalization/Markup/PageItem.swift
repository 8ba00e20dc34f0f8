/// What the text of a page is put together from, in the order of the page.
enum PageItem {
  /// Words of the page.
  case text(Range<Int>, TextFlow)
  case gap(MarkupWriter.Gap)
  /// Words that the page shows by its layout: the colon between a row and its figure.
  case words(String)
  /// From here to `endOfHead`, the words of a table's head, by its number.
  case head(Int)
  case endOfHead
  /// The words of a table's head once more, beside a figure.
  case echo(Int, HeadPart)

  enum HeadPart {
    case whole
    /// Without the unit in brackets at the end: `Tiếp nhận` of `Tiếp nhận (đơn)`.
    case label
    /// That unit, with a space before it unless it is a mark: `đơn`, `%`.
    case unit
  }
}
