/// A column of a table, as Table Schema describes it.
struct Column: Sendable {
  enum Kind: Sendable {
    case integer, number, string
    /// A number, or a text where there is more than one value.
    case any
    /// A JSON array of texts, of `[start, end]`, or that alone.
    case texts, spans, span

    /// The type of Table Schema.
    var schema: String {
      switch self {
      case .integer: "integer"
      case .number: "number"
      case .string: "string"
      case .any: "any"
      case .texts, .spans, .span: "array"
      }
    }

    /// The type of DuckDB.
    var sql: String {
      switch self {
      case .integer: "BIGINT"
      case .number: "DOUBLE"
      case .string, .any: "VARCHAR"
      case .texts: "VARCHAR[]"
      case .spans: "BIGINT[][]"
      case .span: "BIGINT[]"
      }
    }

    var isList: Bool { schema == "array" }
  }

  var name: String
  var kind: Kind
  var description: String
  var unit: String?
  var isRequired = false
  /// All values that it may have; empty for any.
  var choices: [String] = []

  init(
    _ name: String, _ kind: Kind, _ description: String, unit: String? = nil, isRequired: Bool = false, choices: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.unit = unit
    self.isRequired = isRequired
    self.choices = choices
  }

  init(_ name: String, _ description: String, isRequired: Bool = false, choices: [String] = []) {
    self.init(name, .string, description, isRequired: isRequired, choices: choices)
  }
}
