import Pipeline
import Records
import TextLayout

extension FactChange {
  /// The change for people: what became of the fact and by which rule, its words, and each field old beside new.
  var lines: [String] {
    guard let fact else { return [] }
    let by = old?.rule == new?.rule || kind != .changed ? "  by \(rule)" : ""
    return ["  \(kind.rawValue) \(fact.event) \(FactText.range(fact.span.bytes))\(by)", "    \(FactText.quoted(fact.span.text))"]
      + fieldLines.map { "      \($0)" }
  }

  private var fieldLines: [String] {
    let name = fields.map(\.name.count).max() ?? 0
    return fields.flatMap { field in
      (kind == .changed ? sideBySide(field) : field.old + field.new).enumerated().map { number, line in
        "\((number == 0 ? field.name : "").padded(to: name))  \(line)"
      }
    }
  }

  /// Wider than this, the new value stands below the old one.
  private static let widest = 60

  private func sideBySide(_ field: Field) -> [String] {
    let width = fields.flatMap(\.old).map(\.count).filter { $0 <= Self.widest }.max() ?? 0
    let rows = max(field.old.count, field.new.count, 1)
    return (0..<rows).flatMap { row in
      let old = row < field.old.count ? field.old[row] : row == 0 ? "nothing" : ""
      let new = row < field.new.count ? field.new[row] : row == 0 ? "nothing" : ""
      let padding = max(width, "nothing".count)
      return old.count <= padding
        ? ["\(old.padded(to: padding))  →  \(new)"] : [old, "\(" ".padded(to: padding))  →  \(new)"]
    }
  }
}
