import Foundation

/// As much of JSON Schema as the schemas in `Documentation/` use.
package struct JSONSchema {
  private let schema: [String: Any]

  /// - Parameter path: a schema's file, from the repository's root.
  package init(_ path: String) throws {
    let data = try Data(contentsOf: Fixtures.repository.appending(path: path))
    schema = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// Where a value is not what the schema says, and how.
  package func problems(_ value: Any) -> [String] { problems(value, schema, "$") }

  private func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String { return problems(value, definition(reference), path) }
    var found: [String] = []
    if let names = schema["type"], !(names as? [String] ?? [names as? String ?? ""]).contains(where: { has(value, $0) }) {
      found.append("\(path): not \(names)")
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") { found.append("\(path): \(value)") }
    if let constant = schema["const"] as? Int, value as? Int != constant { found.append("\(path): not \(constant)") }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): \(text) is not \(pattern)")
    }
    if let object = value as? [String: Any] { found += problems(ofObject: object, schema, path) }
    if let array = value as? [Any] { found += problems(ofArray: array, schema, path) }
    return found
  }

  private func problems(ofObject object: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path).\($0): missing" }
    return object.sorted { $0.key < $1.key }.reduce(into: missing) { found, member in
      if let schema = known[member.key] ?? (schema["additionalProperties"] as? [String: Any]) {
        found += problems(member.value, schema, "\(path).\(member.key)")
      } else {
        found.append("\(path).\(member.key): unknown")
      }
    }
  }

  private func problems(ofArray array: [Any], _ schema: [String: Any], _ path: String) -> [String] {
    var found: [String] = []
    if array.count < schema["minItems"] as? Int ?? 0 || array.count > schema["maxItems"] as? Int ?? .max {
      found.append("\(path): \(array.count) elements")
    }
    if let items = schema["items"] as? [String: Any] {
      for (index, element) in array.enumerated() { found += problems(element, items, "\(path)[\(index)]") }
    }
    return found
  }

  private func definition(_ reference: String) -> [String: Any] {
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    return (schema["$defs"] as? [String: [String: Any]])?[name] ?? [:]
  }

  private func has(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "integer": value is Int
    case "number": value is Double
    default: false
    }
  }
}
