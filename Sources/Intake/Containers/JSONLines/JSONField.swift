/// A field of an object of JSON. What is inside arrays and objects has been checked and is not kept.
struct JSONField {
  enum Value: Hashable {
    case string([UInt8])
    /// As it is written.
    case number([UInt8])
    case boolean
    case null
    case array
    case object

    /// What it is called in messages.
    var kind: String {
      switch self {
      case .string: "a string"
      case .number: "a number"
      case .boolean: "true or false"
      case .null: "null"
      case .array: "an array"
      case .object: "an object"
      }
    }
  }

  let name: [UInt8]
  let value: Value
  /// Where the value begins, in bytes of the line.
  let offset: Int
}
