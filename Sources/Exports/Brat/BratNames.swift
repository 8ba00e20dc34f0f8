import Foundation

/// The names of events and roles as brat can have them: letters of ASCII, digits, hyphens and underscores, each once.
struct BratNames {
  let events: [(name: String, roles: [String])]
  /// The types of text-bound annotations that stand for values.
  let roles: [String]
  private let table: [String: String]

  init(_ vocabulary: ExportVocabulary) {
    var taken: Set<String> = [Self.alsoAt, Self.partOf]
    var table: [String: String] = [:]
    for name in vocabulary.events.map(\.name) { table["event \(name)"] = Self.free(name, &taken) }
    for name in vocabulary.roles { table["role \(name)"] = Self.free(name, &taken) }
    self.table = table
    roles = vocabulary.roles.compactMap { table["role \($0)"] }
    events = vocabulary.events.map { event in
      (table["event \(event.name)"] ?? "", event.roles.compactMap { table["role \($0)"] })
    }
  }

  /// The type of other places that report a fact, and the argument that leads to them.
  static let alsoAt = "alsoAt"
  /// The argument that leads from a part to its total.
  static let partOf = "partOf"

  func event(_ name: String) -> String { table["event \(name)"] ?? Self.plain(name) }
  func role(_ name: String) -> String { table["role \(name)"] ?? Self.plain(name) }

  private static func free(_ name: String, _ taken: inout Set<String>) -> String {
    let plain = plain(name)
    var free = plain
    var number = 1
    while !taken.insert(free).inserted {
      number += 1
      free = "\(plain)_\(number)"
    }
    return free
  }

  private static func plain(_ name: String) -> String {
    let scalars = name.replacing("đ", with: "d").replacing("Đ", with: "D").decomposedStringWithCanonicalMapping.unicodeScalars
    let kept = scalars.filter { $0.properties.generalCategory != .nonspacingMark }.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "_"
      }
    }
    guard let first = kept.first, first.isLetter else { return "x" + String(kept) }
    return String(kept)
  }
}
