import PackSupport

@testable import Authoring

extension SmallPack {
  /// What testing these rules comes to.
  static func report(_ rules: String) throws -> RuleTestReport {
    var tester = try RuleTester(pack: try pack(rules, isTraced: true))
    return tester.run()
  }
}
