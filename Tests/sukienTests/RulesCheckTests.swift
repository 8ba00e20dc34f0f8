import ProgramSupport
import Testing

@Suite struct RulesCheckTests {
  private let folder: Program.Folder
  private let rules = """
    event Reception
      role count number identifies
    rule reception/received makes Reception
      head ("tiếp" | "đón") count:Number
      find "Xã Hạ Mỗ tiếp 88 lượt." => count 88
      find "Xã Hạ Mỗ tiếp 90 lượt." => count 90
      find "Xã Hạ Mỗ tiếp 92 lượt." => count 92
      not "Xã Hạ Mỗ họp 92 lượt."
      not "Xã Hạ Mỗ đi 92 lượt."

    """

  init() throws {
    folder = try Program.Folder()
    try folder.write(rules, to: "Rules/a.rules")
  }

  @Test func saysWhatNoExampleReaches() throws {
    let run = try Program.run(["rules", "check"], in: folder)
    #expect(
      run.output == """
        Rules/a.rules:4:9: warning[unreached]: rule reception/received: 1 of 2 alternatives is reached by no example: "đón"; \
        add an example, or take it out
              head ("tiếp" | "đón") count:Number
                    ^
        1 rule, 0 errors, 1 warning

        """)
    #expect(run.status == 0)
    #expect(try Program.run(["rules", "check", "--strict"], in: folder).status == 2)
    let reached = rules + "  find \"Xã Hạ Mỗ đón 7 lượt.\" => count 7\n"
    try folder.write(reached, to: "Rules/a.rules")
    #expect(try Program.run(["rules", "check"], in: folder).output == "1 rule, 0 errors, 0 warnings\n")
    #expect(
      try Program.run(["rules", "check", "--strict"], in: folder).output.hasPrefix(
        "Rules/a.rules:3:6: error[few-near-misses]: the rule “reception/received” has 2 near-misses, and is to have 3; add a “not” line\n"))
    try folder.write(reached + "  not \"Xã Hạ Mỗ nghỉ 7 lượt.\"\n", to: "Rules/a.rules")
    #expect(try Program.run(["rules", "check", "--strict"], in: folder).output == "1 rule, 0 errors, 0 warnings\n")
  }

  @Test func manyPlacesThatNoExampleReachesAreCounted() throws {
    let words = (0..<21).map { "\"từ \($0)\"?" }.joined(separator: " ")
    try folder.write(rules.replacing("count:Number", with: "\(words) count:Number"), to: "Rules/a.rules")
    let run = try Program.run(["rules", "check"], in: folder)
    #expect(
      run.output == """
        22 parts of the patterns are reached by no example: sukien rules test --coverage shows them
        1 rule, 0 errors, 22 warnings

        """)
    let strict = try Program.run(["rules", "check", "--strict"], in: folder).output
    #expect(strict.components(separatedBy: "error[unreached]").count == 23)
  }
}
