import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Pipeline

/// Rules of a test's own, with a few words that most of them need.
enum SmallPack {
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
  static let firstLine = common.split(separator: "\n", omittingEmptySubsequences: false).count

  /// - Parameter rules: declarations; the first is on line `firstLine`.
  static func pack(_ rules: String, isTraced: Bool = false) throws -> RulePack {
    let reader = try PhraseReader()
    let file = RulePackLoader.File(path: "a.rules", bytes: Array((common + rules).utf8))
    let outcome = RulePackLoader(read: reader.words(of:), isTraced: isTraced).load([file])
    return try #require(outcome.pack, "\(outcome.diagnostics.map(\.description))")
  }

  /// What testing these rules comes to.
  static func report(_ rules: String) throws -> RuleTestReport {
    var tester = try RuleTester(pack: try pack(rules, isTraced: true))
    return tester.run()
  }
}
