import Pipeline
import RuleLanguage
package import RuleProgram
import Testing

/// Rules of a test's own, with a few words that most of them need.
package enum SmallPack {
  private static let common = """
    event Reception
      role actor text
      role count number identifies
      role total number
      role rate  percent
      role unit  text identifies
      inherit actor
    event Signing
      role parties list text identifies
      role date date
    class Unit
      "lượt", "người", "đơn"
    class Body
      "huyện Tân Sơn", "xã Hạ Mỗ", "phường Đông Ngạn"
    class Denial
      "chưa"
    modifier denied = Denial in clause
    breakdown opens "trong đó" | "("
    breakdown closes ")"

    """

  /// The line of the text that `rules` begins with.
  package static let firstLine = common.split(separator: "\n", omittingEmptySubsequences: false).count

  /// The file that the pack of these rules is made from.
  package static func source(_ rules: String) -> String { common + rules }

  /// - Parameter rules: declarations; the first is on line `firstLine`.
  /// - Throws: where the rules do not hold.
  package static func pack(_ rules: String, isTraced: Bool = false) throws -> RulePack {
    let reader = try PhraseReader()
    let file = RulePackLoader.File(path: "a.rules", bytes: Array(source(rules).utf8))
    let outcome = RulePackLoader(read: reader.words(of:), isTraced: isTraced).load([file])
    return try #require(outcome.pack, "\(outcome.diagnostics.map(\.description))")
  }
}
