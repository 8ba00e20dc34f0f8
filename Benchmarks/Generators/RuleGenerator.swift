import TestSupport

/// Rules of the shapes that real ones have, as many as are wanted. The first so many are the same however many are made.
///
/// Verbs are shared by many rules, as are classes and mentions; what a rule counts is its own or shared by few. The rules
/// rest on the repository's shared definitions and mentions.
package struct RuleGenerator {
  private let vocabulary: Vocabulary
  private let seed: UInt64

  package init(_ vocabulary: Vocabulary, seed: UInt64) {
    self.vocabulary = vocabulary
    self.seed = seed
  }

  /// The text of a rule file with so many rules.
  package func file(rules count: Int) -> String {
    var text = classes + mentions + events
    for number in 0..<count { text += rule(number).text }
    return text
  }

  // MARK: What rules share

  private var classes: String {
    vocabulary.units.enumerated().map { number, phrases in
      "class Counted\(number)\n" + phrases.map { "  \"\($0)\"\n" }.joined()
    }.joined() + "\n"
  }

  private var mentions: String {
    (0..<20).map { number in
      let (one, other) = (vocabulary.units[number], vocabulary.nouns[number])
      return "mention Matter\(number) longest = kind:Counted\(number) (\"\(other)\" | \"về\" Word{1,2})? | \"\(one[0])\" \"\(other)\"\n"
    }.joined() + "\n"
  }

  private static let eventCount = 6

  private var events: String {
    (0..<Self.eventCount).map { number in
      """
      event Generated\(number)
        role actor organization by subject
        role count number identifies
        role total number
        role rate percent
        role kind text identifies
        role place place
        role period period by when
        ratio count, total, rate
        inherit actor, period


      """
    }.joined()
  }

  // MARK: Rules

  /// A rule, with a sentence that it finds something in.
  package struct Rule {
    package var text: String
    package var sentence: String
  }

  package func rule(_ number: Int) -> Rule {
    var random = SplitMix(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    let shape = self.shape(&random)
    let name = "generated/rule-\(number)"
    var text = "rule \(name) makes Generated\(number % Self.eventCount)\n  note \"made up at random\"\n  head \(shape.head)\n"
    if random.below(4) == 0 { text += "  role place: Place before in clause or Place after in sentence or section\n" }
    if random.below(12) == 0, number > 0 { text += "  over generated/rule-\(random.below(number))\n" }
    for _ in 0..<3 { text += "  find \"\(shape.sentence)\" => count 7\n" }
    for _ in 0..<2 { text += "  not \"Chưa có \(vocabulary.noun(&random)) nào.\"\n" }
    return Rule(text: text + "\n", sentence: shape.sentence)
  }

  private func shape(_ random: inout SplitMix) -> (head: String, sentence: String) {
    let verb = vocabulary.verb(&random)
    let noun = vocabulary.noun(&random)
    let unit = random.below(Vocabulary.unitClassCount)
    let counted = vocabulary.units[unit][0]
    let capital = verb.prefix(1).uppercased() + verb.dropFirst()
    switch random.below(10) {
    case 0, 1:
      return ("\"\(verb)\" count:Number Counted\(unit)? kind:\"\(noun)\"", "\(capital) 7 \(noun).")
    case 2:
      return (
        "\"\(verb)\" (\"được\" | \"xong\" | \"trên\")? ..3 count/total:Ratio kind:\"\(noun)\" (\",\"? (\"đạt\" | \"bằng\") rate:Percent)?",
        "\(capital) được 7/8 \(noun), đạt 87,5%."
      )
    case 3:
      return (
        "\"\(verb)\" (\"cho\" | \"với\")? each { count:Number kind:(Counted\(unit) | \"\(noun)\") } by (\",\" | \"và\" | \";\")",
        "\(capital) 7 \(counted), 9 \(noun) và 12 \(counted)."
      )
    case 4:
      return ("(\"\(noun)\" | \"\(vocabulary.noun(&random))\") (\"là\" | \":\") count:Number Counted\(unit)", "Số \(noun) là 7 \(counted).")
    case 5:
      return (
        "\"\(verb)\" kind:\"\(noun)\" ..4 (count:Number Counted\(unit) | count:Number \"lượt\" Any{0,2})",
        "\(capital) \(noun) cho 7 \(counted)."
      )
    case 6:
      return (
        "actor:Organization (\"đã\" | \"cũng\")? \"\(verb)\" kind:\"\(noun)\" (\"cho\" ..2)? count:Number Counted\(unit)",
        "Ủy ban nhân dân huyện \(verb) \(noun) cho 7 \(counted)."
      )
    case 7:
      let second = vocabulary.verb(&random)
      return (
        "(\"\(verb)\" | \"\(second)\" | \"\(verb)\" \",\" \"\(second)\") ...2 kind:Matter\(unit % 20) ..6 \"\(noun)\" count:Number",
        "\(capital) \(vocabulary.units[unit % 20][0]) về \(noun) 7 lần."
      )
    case 8:
      return ("count:Number kind:Counted\(unit) (\"đã\" | \"đang\")? \"được\" \"\(verb)\" \"\(noun)\"", "Có 7 \(counted) được \(verb) \(noun).")
    default:
      return (
        "\"\(noun)\" ((\"tăng\" | \"giảm\" | \"đạt\") (\"lên\" | \"xuống\")?)? (count:Number Counted\(unit) | rate:Percent ...3 count:Number)",
        "Số \(noun) tăng lên 7 \(counted)."
      )
    }
  }
}
