import ProgramSupport
import Testing

/// `rules test --watch`, from save to save.
@Suite struct RuleTestWatchTests {
  private let folder: Program.Folder
  private let waiting = "watching Rules; Ctrl-C ends it\n"

  init() throws {
    folder = try Program.Folder()
    try folder.write("event Reception\n  role count number identifies\n", to: "Rules/events.rules")
    try save("received", "tiếp", finding: 88)
  }

  private func save(_ name: String, _ verb: String, finding count: Int) throws {
    let rule = """
      rule reception/\(name) makes Reception
        head "\(verb)" count:Number
        find "Xã Hạ Mỗ \(verb) 88 lượt." => count \(count)

      """
    try folder.write(rule, to: "Rules/\(name).rules")
  }

  /// What was written since the last time.
  private func news(_ program: RunningProgram, round: Int) throws -> String {
    let written = try program.written(until: waiting, times: round)
    return written.components(separatedBy: waiting)[round - 1]
  }

  @Test func testsAnewOnEverySave() throws {
    let program = try RunningProgram(["rules", "test", "--watch"], in: folder)
    #expect(try news(program, round: 1).hasPrefix("1 rule, 1 example, 0 near-misses, 0 failures, 100% of"))

    try save("sent", "chuyển", finding: 89)
    let added = try news(program, round: 2)
    #expect(added.hasPrefix("changed: Rules/sent.rules\n\nRules/sent.rules:3:8: failure[wrong-value]: reception/sent: "))
    #expect(added.contains("\n2 rules, 2 examples, 0 near-misses, 1 failure, 100% of"))

    try folder.write("rule reception/received makes Recption\n", to: "Rules/received.rules")
    let broken = try news(program, round: 3)
    #expect(broken.hasPrefix("changed: Rules/received.rules\n\nRules/received.rules:1:6: error[missing-head]: "))
    #expect(broken.hasSuffix("\n\nthe rules do not hold; nothing is tested\n"))

    try save("received", "tiếp", finding: 87)
    let mended = try news(program, round: 4)
    let failures = mended.split(separator: "\n").filter { $0.contains("failure[") }.map { $0.prefix { $0 != ":" } }
    #expect(failures == ["Rules/received.rules", "Rules/sent.rules"])

    #expect(program.interrupted() == 130)
  }

  @Test func selectedRulesMayGoAndComeBack() throws {
    try save("sent", "chuyển", finding: 89)
    let program = try RunningProgram(["rules", "test", "--watch", "--rule", "reception/sent", "Rules"], in: folder)
    #expect(try news(program, round: 1).contains("1 rule, 1 example, 0 near-misses, 1 failure ("))
    try folder.write("# nothing yet\n", to: "Rules/sent.rules")
    #expect(try news(program, round: 2) == "changed: Rules/sent.rules\n\nthere is no rule reception/sent\n")
    try save("sent", "chuyển", finding: 88)
    #expect(try news(program, round: 3).contains("1 rule, 1 example, 0 near-misses, 0 failures ("))
    #expect(program.interrupted() == 130)
  }

  @Test func jsonIsNothingToWatch() throws {
    let run = try Program.run(["rules", "test", "--watch", "--format", "json"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("Error: --watch writes text; leave one of --watch and --format json out\n"))
  }
}
