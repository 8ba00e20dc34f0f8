import DocumentModel
import Pipeline
import RuleProgram

/// Says of each figure of an article what became of it, by what the stages noted while they worked.
struct FigureJudge {
  /// Words of a role that are longer than this are a quotation, whose figures are reports of their own.
  private static let longestWording = 12

  private let pack: RulePack
  private let reading: ArticleReading
  private let segmented: SegmentedText
  private let words: FigureWords
  private let claimed: TokenCover<FigureStanding>
  private let repeated: TokenCover<FigureStanding>
  private let struckOut: TokenCover<FigureStanding>
  private let unsuccessful: TokenCover<FigureStanding>
  private let wordings: TokenCover<FigureStanding>

  init(_ article: AuditedReading, words: FigureWords) {
    pack = article.pack
    reading = article.reading
    segmented = article.segmented
    self.words = words
    let count = article.segmented.tokens.count
    let claims = FigureClaims(article)
    claimed = TokenCover(claims.claimed, tokenCount: count)
    repeated = TokenCover(claims.repeated, tokenCount: count)
    struckOut = TokenCover(claims.struckOut, tokenCount: count)
    unsuccessful = TokenCover(claims.unsuccessful, tokenCount: count)
    wordings = TokenCover(claims.wordings(ofAtMost: Self.longestWording), tokenCount: count)
  }

  func standing(of figure: Figure) -> FigureStanding {
    let zone = segmented.zone(ofSentence: figure.sentence)
    guard zone.givesFacts else { return .setApart(.furniture, zone.rawValue) }
    if let standing = claimed.first(in: figure.tokens) { return standing }
    if !figure.isQuantity { return Self.standing(ofOther: figure) }
    if let standing = repeated.first(in: figure.tokens) ?? struckOut.first(in: figure.tokens) { return standing }
    if figure.canBeTime { return .setApart(.timeOrRatio) }
    if let standing = words.standing(of: figure, in: segmented, reading.text) { return standing }
    return wordings.first(in: figure.tokens) ?? unsuccessful.first(in: figure.tokens) ?? .unclaimed
  }

  private static func standing(ofOther figure: Figure) -> FigureStanding {
    switch figure.kind {
    case .date, .period: .setApart(.time)
    case .ordinal: .setApart(.ordinal)
    case .number, .percent, .ratio, .money, .range, .digits:
      switch figure.use {
      case .listMark: .setApart(.listMark)
      case .code: .setApart(.code)
      case .documentNumber: .setApart(.documentNumber)
      case .telephone: .setApart(.telephone)
      case .clock: .setApart(.clock)
      case .score: .setApart(.score)
      case .yearOfBirth: .setApart(.yearOfBirth)
      case .name: .setApart(.name)
      case nil: .setApart(.unread)
      }
    }
  }
}
