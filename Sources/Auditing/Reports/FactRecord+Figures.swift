import DocumentModel
import Records
import Resolution

extension FactRecord {
  func values(_ role: String) -> [Value] { roles.first { $0.name == role }?.values ?? [] }

  /// The figure of a role, with what its words say of its precision.
  func figure(_ role: String) -> StatedFigure? {
    guard let value = values(role).first, case .number(let number) = value.value else { return nil }
    return StatedFigure(NumberValue(number, value.comparator), words: value.text)
  }

  /// Whether the words of a value stand in those of the fact, and not elsewhere in the article.
  func holds(_ value: Value) -> Bool { value.bytes.start >= span.bytes.start && value.bytes.end <= span.bytes.end }

  func finding(_ check: Finding.Check) -> Finding? { findings.first { $0.check == check } }
}

extension FactRecord.Value {
  /// Whether the value was taken from another place than where the fact is reported. A year that goes without saying is not.
  var isBorrowed: Bool { inferred.map { $0 != .year } ?? false }
}
