import RuleLanguage
import RuleProgram

/// A rule to begin with: it holds, with examples of made-up words, and says in comments what is to be changed.
struct RuleSkeleton {
  /// What the head captures, as a pattern, and three ways in which a sentence has it.
  struct Slot {
    var pattern: String
    var samples: [String]
  }

  let name: String
  let event: String
  /// The roles of the event; nil where the event is to be declared too, `newRoles` being its lines.
  let roles: [RoleDetails]?
  let newRoles: [String]
  let slot: Slot
  /// What stands before the slot.
  let verb: String

  /// Sentences that the rule must find.
  var sentences: [String] {
    let capitalized = verb.prefix(1).uppercased() + verb.dropFirst()
    return zip(["Năm 2021, UBND phường Bến Cau \(verb)", "Phòng Nội vụ \(verb)", capitalized], slot.samples)
      .map { "\($0) \($1)." }
  }

  /// Sentences in which it may find nothing, the most instructive first.
  var nearMisses: [String] {
    [
      "UBND phường Bến Cau sẽ \(verb) \(slot.samples[0]).", "UBND phường Bến Cau \(verb).",
      "UBND phường Bến Cau có \(slot.samples[0]).",
    ]
  }

  /// The declarations without examples, for a first look at what they find.
  var bare: String { (eventLines + ruleLines).joined(separator: "\n") + "\n" }

  /// - Parameters:
  ///   - values: for each sentence, what it says, as `count 12`.
  ///   - nearMisses: those that hold.
  func text(values: [String], nearMisses: [String]) -> String {
    let finds = zip(sentences, values).map { "  find \(Self.quoted($0)) => \($1)" }
    let nots = nearMisses.map { "  not  \(Self.quoted($0))" }
    let lines =
      eventLines + ruleLines + ["  # Sentences that the rule must find, each with the values that count: three at least."] + finds
      + ["  # Near-misses, in which the rule must find nothing: two at least."] + nots
    return lines.joined(separator: "\n") + "\n"
  }

  private var eventLines: [String] {
    guard roles == nil else { return [] }
    return [
      "# Say here what the event is. A role is a column of the table of facts; “identifies” marks those that tell one fact",
      "# from another, “by” names the search that fills a role of which the head says nothing.", "event \(event)",
    ] + newRoles.map { "  \($0)" } + [""]
  }

  private var ruleLines: [String] {
    [
      "# A rule to begin with: it holds as it stands, with made-up words. Change it line by line; “sukien rules test” says",
      "# what still holds.", "rule \(name) makes \(event)", "  note \"say here what the rule finds, and why\"",
      "  # The words that make the event certain, with what they say of it: role:Number is the figure that a role takes.",
    ] + otherRoles + ["  head \"\(verb)\" \(slot.pattern)"]
  }

  /// How the other roles of an event that is there come to their values.
  private var otherRoles: [String] {
    let others = (roles ?? []).filter { !slot.pattern.hasPrefix("\($0.name):") }
    guard !others.isEmpty else { return [] }
    let shown = others.map { role in
      if case .search(let search) = role.source { "\(role.name) (found by \(search))" } else { role.name }
    }
    return WrappedText.lines("The other roles of \(event): \(shown.joined(separator: ", ")).", indent: "  # ")
  }

  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
