import Foundation
import Hashing

/// Names of files for articles: safe on every system, different for each article, and recognizable.
///
/// What is no letter of ASCII, digit, full stop, hyphen or underscore becomes one; marks are taken from letters. A name that
/// is taken already (in whatever case), or too long, gets a tilde and eight digits of a hash of what the article is.
///
///     Tin tức/Đô Lương.html     →  Tin-tuc_Do-Luong
///     drop.zip!/a.txt           →  drop.zip_a
///     ../../etc/passwd          →  etc_passwd
struct FileNames {
  private static let longest = 100
  private static let endings = [".txt", ".html", ".htm", ".xhtml"]
  /// Devices of Windows, whatever their ending.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private var taken: Set<String> = []

  /// - Parameters:
  ///   - name: the article's name, as the store has it.
  ///   - identity: what tells it from others of the same name.
  mutating func stem(for name: String, identity: [String]) -> String {
    let plain = Self.plain(name)
    var stem = plain.count > Self.longest ? Self.marked(plain, [name] + identity) : plain
    var attempt = 0
    while !taken.insert(stem.lowercased()).inserted {
      attempt += 1
      stem = Self.marked(plain, [name] + identity + [String(attempt)])
    }
    return stem
  }

  private static func marked(_ plain: String, _ identity: [String]) -> String {
    plain.prefix(longest - 9) + "~" + Digest.identifier(of: identity, digits: 8)
  }

  private static func plain(_ name: String) -> String {
    let parts = withoutEnding(name).split(whereSeparator: { $0 == "/" || $0 == "\\" || $0 == "!" }).map(ascii)
    let joined = parts.filter { !$0.isEmpty }.joined(separator: "_")
    guard let first = joined.split(separator: ".").first else { return "article" }
    return reserved.contains(first.lowercased()) ? "_\(joined)" : joined
  }

  private static func withoutEnding(_ name: String) -> String {
    let lower = name.lowercased()
    guard let ending = endings.first(where: { lower.hasSuffix($0) }), ending.count < name.count else { return name }
    return String(name.dropLast(ending.count))
  }

  /// Without full stops and hyphens at its ends: `.` and `..` are nothing, and no name is hidden or looks like an option.
  private static func ascii(_ part: Substring) -> String {
    var letters: [Character] = []
    for scalar in String(part).decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": letters.append(Character(scalar))
      case "đ": letters.append("d")
      case "Đ": letters.append("D")
      case let mark where mark.properties.generalCategory == .nonspacingMark: continue
      default: if letters.last != "-" { letters.append("-") }
      }
    }
    let isEdge = { (letter: Character) in letter == "." || letter == "-" }
    let body = letters.drop(while: isEdge)
    return String(body.reversed().drop(while: isEdge).reversed())
  }
}
