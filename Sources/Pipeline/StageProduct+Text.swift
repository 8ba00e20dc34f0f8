import DocumentModel
import Normalization
import Records
import Segmentation

extension StageProduct {
  /// The product of `stage` for people, and for golden files: lines of stable text. Spans count in bytes of the
  /// article's file, as everywhere outside the program.
  package func text(_ reading: ArticleReading, _ stage: Stage) -> String {
    switch stage {
    case .normalize: reading.text.printed
    case .segment: reading.segmented?.description(over: reading.text, tokens: withTokens) ?? ""
    case .match: matched(reading)
    case .resolve: reading.records.map(FactText.init).map(\.lines).joined()
    }
  }

  private func matched(_ reading: ArticleReading) -> String {
    guard let segmented = reading.segmented, let matches = reading.matches else { return "" }
    let printer = MatchPrinter(pack: pack, text: reading.text, segmented: segmented)
    let mentions = matches.mentions.filter { !printer.isHidden($0) }.map { "mention \(printer.line($0))\n" }
    let found = matches.matches.map { "match \(printer.lines($0))" }
    let suppressed = matches.suppressed.map { "suppressed \(printer.lines($0.match))" }
    return (mentions + found + suppressed).joined()
  }
}
