import DocumentModel
import GRDB

extension Decision {
  /// A row of `decision`, with its value `decoded`; nil where the store has what this version does not know.
  init?(_ row: Row) {
    guard let action = Action(rawValue: row["action"]), let origin = Origin(rawValue: row["origin"]) else { return nil }
    self.init(
      id: row["id"], at: row["at"], reviewer: row["reviewer"], origin: origin, queue: row["queue"], factID: row["factID"],
      document: row["document"], sourceHash: row["sourceHash"], event: row["event"], rule: row["rule"],
      bytes: SourceSpan(row["byteStart"], row["byteEnd"]), quote: row["quote"], summary: row["summary"], action: action,
      correction: action == .correct ? Correction(decided: row) : nil, comment: row["comment"], undoes: row["undoes"])
  }
}

extension Correction {
  /// A row of `decision`.
  fileprivate init(decided row: Row) {
    let written: String? = row["value"]
    let change: Change =
      switch written {
      case nil: .span
      case "null": .removal
      default: .value(RoleValue.Value(row["decoded"]), Comparator(row["comparator"]))
      }
    self.init(row, change, SourceSpan(row["newStart"], row["newEnd"]))
  }

  /// A row of `correctedValue`.
  init(standing row: Row) {
    let name: String = row["change"]
    let change: Change =
      switch name {
      case "span": .span
      case "removed": .removal
      default: .value(RoleValue.Value(row["corrected"]), Comparator(row["comparator"]))
      }
    self.init(row, change, SourceSpan(row["start"], row["end"]))
  }

  private init(_ row: Row, _ change: Change, _ bytes: SourceSpan?) {
    self.init(role: row["role"], position: row["position"] ?? 0, change: change, bytes: bytes, text: row["text"])
  }
}

extension Comparator {
  fileprivate init?(_ name: String?) {
    guard let name else { return nil }
    self.init(rawValue: name)
  }
}

extension RoleValue.Value {
  /// A number or a text, as SQLite takes it from JSON.
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .string(let text): self = .text(text)
    case .int64(let number): self = .number(Double(number))
    case .double(let number): self = .number(number)
    case .blob, .null: self = .text("")
    }
  }
}

extension SourceSpan {
  fileprivate init?(_ start: Int?, _ end: Int?) {
    guard let start, let end else { return nil }
    self.init(start, end)
  }
}
