import ProgramSupport
import Testing

@Suite struct RulesListTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write(
      "event E\n  role count number identifies\nrule e/found makes E\n  head \"tiếp\" count:Number\n", to: "Rules/a.rules")
  }

  private func run(_ arguments: String...) throws -> Program.Run { try Program.run(["rules"] + arguments, in: folder) }

  @Test func listsAndShows() throws {
    let list = try run("list")
    #expect(list.status == 0 && list.output.hasPrefix("E  Rules/a.rules:1\n  e/found  0 find  0 not  Rules/a.rules:3\n"))
    #expect(try run("list", "Rules", "--events", "--format", "json").output == #"{"kind":"event","name":"E","file":"Rules/a.rules","line":1}"# + "\n")
    let show = try run("show", "e/found")
    #expect(show.status == 0 && show.output.contains("tried only on sentences with one of\n  “tiếp”\n"))
  }

  @Test func anUnknownNameIsAWrongUse() throws {
    let show = try run("show", "e/fuond")
    #expect(show.status == 2 && show.errors == "sukien: error: nothing has the name e/fuond; did you mean “e/found”?\n")
    let list = try run("list", "--event", "EE")
    #expect(list.status == 2 && list.errors == "sukien: error: there is no event EE; did you mean “E”?\n")
  }

  @Test func rulesThatDoNotHoldAreShownAsFarAsTheyGo() throws {
    try folder.write("rule e/broken makes E\n  head Unitt count:Number\n", to: "Rules/b.rules")
    let show = try run("show", "e/broken")
    #expect(show.status == 0 && show.output.contains("  head Unitt count:Number"))
    #expect(show.errors.contains("the rules do not hold"))
  }
}
