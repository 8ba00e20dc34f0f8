import ProgramSupport
import Testing

@Suite struct RulesNewTests {
  private let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write("event Reception\n  role count number identifies\n", to: "Rules/a.rules")
  }

  private func run(_ arguments: String...) throws -> Program.Run { try Program.run(["rules"] + arguments, in: folder) }

  @Test func beginsARuleAndAnEventThatHold() throws {
    let one = try run("new", "gifts/given", "--event", "GiftGiving")
    #expect(one.status == 0)
    #expect(one.output.hasPrefix("wrote the event type GiftGiving and the rule gifts/given to Rules/events/gifts.rules\n"))
    let other = try run("new", "gifts/sent", "Rules", "--event", "Reception")
    #expect(other.status == 0 && other.output.hasPrefix("added the rule gifts/sent at the end of Rules/events/gifts.rules\n"))
    #expect(try run("check").output == "2 rules, 0 errors, 0 warnings\n")
    #expect(try run("test").output.hasPrefix("2 rules, 6 examples, "))
  }

  @Test func goesWhereItIsToldInsideTheFolder() throws {
    #expect(try run("new", "a/b", "--event", "Reception", "--to", "Rules/deep/x.rules").status == 0)
    #expect(try folder.read("Rules/deep/x.rules").contains("rule a/b makes Reception"))
    for (to, message) in [
      ("Rules/x.txt", "--to names a file that ends in .rules; others are not read"),
      ("x.rules", "--to: x.rules does not lie in Rules, where the rules are read from"),
      ("Rules/../x.rules", "--to: Rules/../x.rules does not lie in Rules, where the rules are read from"),
    ] {
      let run = try run("new", "a/c", "--event", "Reception", "--to", to)
      #expect(run.status == 2 && run.errors == "sukien: error: \(message)\n")
    }
  }

  @Test func refusesNamesThatAreTakenOrAreNone() throws {
    #expect(try run("new", "a/b", "--event", "Reception").status == 0)
    let before = try folder.read("Rules/events/a.rules")
    for (name, event, message) in [
      ("a/b", "Reception", "there is a rule a/b already, at Rules/events/a.rules:3"),
      ("a b", "Reception", "a b is no name of a rule: letters, digits and inside it - / . _, as in gifts/given"),
      ("a/", "Reception", "a/ is no name of a rule: letters, digits and inside it - / . _, as in gifts/given"),
      ("a/c", "reception", "reception is no name of an event type: it starts with a capital letter, as in GiftGiving"),
      ("a/c", "Recepton", "there is no event Recepton; did you mean “Reception”? (--new-event declares it)"),
    ] {
      let run = try run("new", name, "--event", event)
      #expect(run.status == 2 && run.errors == "sukien: error: \(message)\n")
    }
    #expect(try folder.read("Rules/events/a.rules") == before)
    #expect(try run("new", "a/c", "--event", "Recepton", "--new-event").status == 0)
  }

  @Test func rulesThatDoNotHoldAreMendedFirst() throws {
    try folder.write("rule e/broken makes Reception\n", to: "Rules/b.rules")
    let run = try run("new", "a/b", "--event", "Reception")
    #expect(run.status == 2 && run.errors.hasSuffix("the rules in Rules do not hold; see sukien rules check\n"))
    #expect(try folder.names() == ["Rules"])
  }
}
