import ArgumentParser
import Intake

/// The options that bound what is taken in.
struct LimitOptions: ParsableArguments {
  private static let defaults = IntakeLimits()

  @Option(
    help: ArgumentHelp(
      "The size of the largest article that is read, unpacked: bytes, or with K, M or G behind.", valueName: "size"),
    transform: Self.size)
  var maxArticle: Int = defaults.articleBytes

  @Option(
    help: ArgumentHelp("How many times its own size a container may unpack to before it is given up.", valueName: "n"))
  var maxRatio: Int = defaults.unpackedRatio

  @Option(help: ArgumentHelp("How many containers may stand inside each other.", valueName: "n"))
  var maxNesting: Int = defaults.nesting

  var limits: IntakeLimits { IntakeLimits(articleBytes: maxArticle, unpackedRatio: maxRatio, nesting: maxNesting) }

  func validate() throws {
    guard (1...IntakeLimits.mostArticleBytes).contains(maxArticle) else {
      throw ValidationError("--max-article is a size from 1 to \(IntakeLimits.mostArticleBytes) bytes")
    }
    guard maxRatio > 0 else { throw ValidationError("--max-ratio is a number from 1 on") }
    guard (0...16).contains(maxNesting) else { throw ValidationError("--max-nesting is a number from 0 to 16") }
  }

  private static func size(_ text: String) throws -> Int {
    let units: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let shift = text.last.flatMap { units[Character($0.uppercased())] }
    guard let number = Int(shift == nil ? text : String(text.dropLast())), number > 0, number < 1 << 32 else {
      throw ValidationError("a size is a number of bytes, or one with K, M or G behind, as 16M")
    }
    return number << (shift ?? 0)
  }
}
