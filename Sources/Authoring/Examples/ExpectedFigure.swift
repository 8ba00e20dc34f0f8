import DocumentModel

/// A figure as an example states it: perhaps a comparator, then digits with a point before the decimals, as figures are
/// written in every output (`1204`, `>= 91.94`).
struct ExpectedFigure {
  let text: String
  /// The signs before the figure; `=` for a figure that must have no comparator.
  let sign: String
  let digits: String

  init(_ text: String) {
    self.text = text
    sign = String(text.prefix { "<>=~".contains($0) })
    digits = text.dropFirst(sign.count).filter { !$0.isWhitespace }
  }

  /// Nil where this is no figure.
  var value: Double? {
    let isPlain = digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    return isPlain ? Double(digits) : nil
  }

  var isSignKnown: Bool { sign.isEmpty || sign == "=" || Comparator(rawValue: sign) != nil }

  /// Whether a found figure with this comparator is what is expected.
  func bounds(as comparator: Comparator?) -> Bool {
    sign.isEmpty || (isSignKnown && Comparator(rawValue: sign) == comparator)
  }

  /// The value where the figure is written as articles write it: `1.204`, `91,94`, `91,94%`.
  var asInArticles: Double? {
    let figure = digits.hasSuffix("%") ? digits.dropLast() : digits[...]
    let halves = figure.split(separator: ",", omittingEmptySubsequences: false)
    let groups = (halves.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.first?.isEmpty == false else { return nil }
    return ExpectedFigure(groups.joined() + (halves.count == 2 ? "." + halves[1] : "")).value
  }
}
