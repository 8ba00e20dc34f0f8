import DocumentModel
package import Intake
package import Pipeline
import Records
package import RuleProgram
package import UnicodeSupport

/// Reads articles and tells what became of their figures, one article after the other.
package struct FigureWorker: BatchWorker, ~Copyable {
  private var processor: ArticleProcessor
  private let auditor: FigureAuditor

  /// - Parameter pack: a traced one.
  /// - Throws: `ICUError` where ICU's data are missing.
  package init(pack: RulePack, settings: ProcessorSettings) throws(ICUError) {
    processor = try ArticleProcessor(pack: pack, settings: settings)
    auditor = FigureAuditor(pack: pack)
  }

  package mutating func process(_ item: DropItem) -> ArticleAudit {
    var tally = item.tally
    do throws(FailureRecord) {
      let article = try item.load()
      let reading = try processor.read(article, through: .resolve)
      let limits = reading.limits
      tally.bytes = article.bytes.count
      tally.count(reading.facts ?? [])
      tally.limits = limits.count
      return ArticleAudit(
        article: reading.article, figures: auditor.figures(of: reading, bytes: article.bytes), failures: limits, tally: tally)
    } catch {
      tally.countUnread()
      return ArticleAudit(article: error.article, failures: [error], tally: tally)
    }
  }
}
