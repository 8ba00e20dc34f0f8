import TestSupport
import Testing

@testable import RuleLanguage

/// Rule files as they are while somebody types: never a crash, and every problem has a place in the file.
@Suite struct DamageTests {
  private static let good = Array((RuleSample.event + RuleSample.rule + more).utf8)
  private static let more = """
    let Sign = ";" | "–"
    let Mark = ";" | "," | ("," "và")
    mention Place longest = level:Level name:(Cap{1,4}) | <!Sign level:Level !("x" | Unit)
    class Level
      "quận" => "Quận" [rank "2"] [seat]
    class page.opener
      "Ngoài ra", 'Đ/c'  # đồng chí
    modifier planned = "sẽ" | "dự kiến" near 4
    breakdown opens "trong đó" ":"? | "("
    rule e/part makes E part of E
      head ^ each { count/total:Ratio rate:Percent[value <= 100]? } by Mark ...3 Brackets $
      role unit! : Unit before head in sentence brackets unless before "x" or = "đơn"
      over e/found
      despite planned
      given published 2020-07-31, focus "Quận An"
      find "1/2" => count 1 rate 91.94 partOf a
    search anywhere
      Place | "số" Digits around in block unless after 'TP' | Sign or Unit inside or block or publication or earlier
    rule e/like like e/found makes E
      role rate none
      role total = "3"
      role unit by anywhere
      over none
    modifier asked = <Place "đề nghị" !Cap >Word in heading
    event F
      role a list organization identifies by anywhere
      role b date
      suffice b
    """

  /// Loads a file; what went wrong with its diagnostics, if anything.
  private func check(_ bytes: [UInt8]) -> String? {
    let outcome = RulePackLoader(read: RuleSample.read).load([.init(path: "a.rules", bytes: bytes)])
    let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      ["\n", "\r", "\r\n"].contains($0)
    }
    for diagnostic in outcome.diagnostics {
      let place = diagnostic.location
      let isInside = lines.indices.contains(place.line - 1) && (1...lines[place.line - 1].count + 1).contains(place.column)
      if !isInside || place.file != "a.rules" { return diagnostic.description }
    }
    let hasError = outcome.diagnostics.contains { $0.severity == .error }
    return hasError == (outcome.pack == nil) ? nil : "a pack in spite of errors"
  }

  @Test func theWholeIsRight() {
    let outcome = RulePackLoader(read: RuleSample.read).load([.init(path: "a.rules", bytes: Self.good)])
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test func aByteMissing() {
    for index in Self.good.indices {
      var bytes = Self.good
      bytes.remove(at: index)
      #expect(check(bytes) == nil, "without byte \(index)")
    }
  }

  @Test func aByteTooMany() {
    let bytes = Array("\"'{}()[]|?:,=!<>^$;#.9aĐ \n\u{0}".utf8)
    for index in Self.good.indices {
      var damaged = Self.good
      damaged.insert(bytes[index * 7 % bytes.count], at: index)
      #expect(check(damaged) == nil, "byte \(index) before it")
    }
  }

  /// What a slip of the finger, a bad copy or another encoding puts in the place of a character.
  @Test func aCharacterReplaced() {
    let others = ["\"", "'", "{", ")", "\u{0}", "\u{301}", "\u{FEFF}", "\r", "“", "\u{2028}", "😀", "  "]
    let text = String(decoding: Self.good, as: UTF8.self)
    for (number, index) in text.indices.enumerated() {
      let other = others[number * 5 % others.count]
      #expect(check(Array((text[..<index] + other + text[text.index(after: index)...]).utf8)) == nil, "\(text[index...].prefix(9))")
    }
  }

  @Test func aByteThatIsNoUTF8() {
    for index in stride(from: 0, to: Self.good.count, by: 5) {
      var bytes = Self.good
      bytes[index] = [0xFF, 0xC0, 0xED, 0x80][index % 4]
      #expect(check(bytes) == nil, "byte \(index)")
    }
  }

  @Test func aByteChanged() {
    var random = SplitMix(seed: 3)
    for index in Self.good.indices {
      var bytes = Self.good
      bytes[index] = random.below(3) == 0 ? UInt8(random.below(256)) : UInt8(32 + random.below(95))
      #expect(check(bytes) == nil, "byte \(index) as \(bytes[index])")
    }
  }

  @Test func cutOffAnywhere() {
    for count in stride(from: 0, to: Self.good.count, by: 3) {
      #expect(check(Array(Self.good.prefix(count))) == nil, "\(count) bytes")
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 20_000), String(repeating: "!", count: 20_000), String(repeating: "a:", count: 20_000),
    "\"a\"" + String(repeating: "?", count: 20_000), String(repeating: "each {", count: 20_000),
    "\"a\"" + String(repeating: "{1,40}", count: 60),
  ])
  func nestedBeyondReason(pattern: String) {
    #expect(check(Array("mention M = \(pattern)".utf8)) == nil)
    #expect(RuleSample.load("mention M = \(pattern)").diagnostics.contains { $0.code == .tooWide })
  }

  @Test func definitionsThatDoubleAreStopped() {
    let chain = (1...60).map { "let A\($0) = A\($0 - 1) A\($0 - 1)\nlet B\($0) = B\($0 - 1) | B\($0 - 1)\n" }.joined()
    let text = "let A0 = \"a\"\nlet B0 = \"b\"\n\(chain)mention M = A60\nmention N = \"x\" !B60\nmodifier m = B60 in clause\n"
    #expect(RuleSample.load(text).diagnostics.contains { $0.code == .tooWide })
  }

  @Test(arguments: ["near", "following"]) func aReachBeyondReason(word: String) {
    #expect(RuleSample.load("modifier m = \"a\" \(word) 99999999999").diagnostics.map(\.code) == [.tooWide])
  }

  @Test func chainsOfDefinitionsAndMentionsAreFollowedWithoutEnd() {
    let chain = (1...3000).reversed().map { "let A\($0) = A\($0 - 1)\n" }.joined()
    let circle = "let A0 = A3000\n"
    let text = "\(chain)\(circle)mention M = A3000 !A3000\nrule r makes E\n  head (count:A3000 | \"x\")\n" + RuleSample.event
    #expect(RuleSample.load(text).diagnostics.contains { $0.code == .tooWide })
    let mentions = (1...300).reversed().map { "mention A\($0) = A\($0 - 1) \"x\" | \"a\"\n" }.joined()
    #expect(RuleSample.load("mention A0 = A300\n" + mentions).diagnostics.map(\.code) == [.cycle])
  }

  @Test func definitionsThatDoubleAreStoppedInHeads() {
    let chain = (1...60).map { "let A\($0) = A\($0 - 1) A\($0 - 1)\n" }.joined()
    let text = "let A0 = \"a\"? count:Number?\n\(chain)" + RuleSample.event + "rule r makes E\n  head A60\n"
    #expect(RuleSample.load(text).diagnostics.contains { $0.code == .tooWide })
  }

  @Test func everyOneOfManyErrorsIsTold() {
    let unknown = (0..<3000).map { "mention M\($0) = Foo\($0)\n" }.joined()
    #expect(RuleSample.load(unknown).diagnostics.count == 3000)
    // On one line.
    let line = "mention M = " + (0..<3000).map { "Foo\($0) \"đ\" " }.joined()
    let columns = RuleSample.load(line).diagnostics.map(\.location.column)
    #expect(columns.count == 3000 && Set(columns).count == 3000 && columns.last.map { $0 > 30_000 } == true)
  }
}
