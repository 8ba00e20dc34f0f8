/// How much structure of a page is read. What is beyond is flattened: its text stays, and paragraphs stay apart.
struct MarkupLimits {
  /// Elements inside each other.
  var depth = 200
  /// Elements of a page that the parser gets; each costs some hundred bytes of memory.
  var elements = 250_000
}
