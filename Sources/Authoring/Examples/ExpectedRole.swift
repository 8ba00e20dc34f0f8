import DocumentModel
import Records
import RuleProgram

/// What an example expects of one role: the values of a list in any order, of any other role the one value.
///
/// Numbers compare as numbers, with their comparator where the expectation begins with one (`">= 90"`; `"= 90"` for
/// none); text compares however it is composed and spaced, and its first letter may be a capital or none.
struct ExpectedRole {
  /// Stands among the roles and is none: the number of the expected fact that is the total.
  static let partOf = "partOf"

  let name: String
  var values: [String]

  /// The roles of an expectation in their order, each once.
  static func roles(of expectation: Example.Expectation) -> [ExpectedRole] {
    var roles: [ExpectedRole] = []
    for (name, value) in expectation.roles {
      if let known = roles.firstIndex(where: { $0.name == name }) {
        roles[known].values.append(value)
      } else {
        roles.append(ExpectedRole(name: name, values: [value]))
      }
    }
    return roles
  }

  var shown: String { values.joined(separator: ", ") }

  func agrees(with found: [RoleValue]) -> Bool {
    let left = leftOver(from: found)
    return left.expected.isEmpty && left.found.isEmpty
  }

  /// The expected values that no found one is, and the found ones that are none of the expected.
  func leftOver(from found: [RoleValue]) -> (expected: [String], found: [RoleValue]) {
    let pairing = Pairing(values.count, with: found.count) { Self.agrees(values[$0], found[$1]) }
    return (
      values.indices.filter { pairing.partners[$0] == nil }.map { values[$0] },
      found.indices.filter { !pairing.partners.contains($0) }.map { found[$0] }
    )
  }

  private static func agrees(_ expected: String, _ found: RoleValue) -> Bool {
    switch found.value {
    case .text(let text): return folded(expected) == folded(text)
    case .number(let number):
      let figure = ExpectedFigure(expected)
      return figure.bounds(as: found.comparator) && figure.value == number
    }
  }

  /// Strings are equal in Swift when they are canonically equivalent, so composition needs no folding.
  static func folded(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
