import PackSupport
import Testing

@testable import Pipeline

/// A short name is held against so many longer ones, and where that is not enough a record says so.
@Suite struct AntecedentReachTests {
  private static let rules = """
    class Honorific
      "ông"
    mention Person = <Honorific name:Cap{1,4}
    event Speech
      role speaker person identifies
    rule speech/one makes Speech
      head speaker:Person "nói"

    """

  /// So many persons who share their last word alone with the short name.
  private static func codes(among count: Int) throws -> [String] {
    let others = (0..<count).map { "Có ông Lò N\(String(repeating: "g", count: 1 + $0 % 3)) Tự đến họp." }
    var processor = try ArticleProcessor(pack: SmallPack.pack(rules))
    let text = "Họp bàn việc làm đường\n\n" + others.joined(separator: " ") + " Rồi ông Văn Tự nói."
    return try processor.read(Articles.article(text), through: .resolve).limits.map(\.code)
  }

  @Test func aBoundThatIsReachedIsARecord() throws {
    #expect(try Self.codes(among: 90) == [])
    #expect(try Self.codes(among: 130) == ["antecedentReach"])
  }
}
