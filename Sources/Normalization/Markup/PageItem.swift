/// What the text of a page is put together from, in the order of the page.
enum PageItem {
  /// Words of the page.
  case text(Range<Int>, isPreformatted: Bool)
  case gap(MarkupWriter.Gap)
  /// Words that the page shows by its layout: the colon between a row and its figure.
  case words(String)
  /// From here to `endOfHead`, the words of a table's head.
  case head(Int)
  case endOfHead
  /// The words of a table's head once more, beside a figure.
  case echo(Int)
}
