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
    do throws(FailureRecord) {
      return audit(try item.load(), item.tally)
    } catch {
      return Self.audit(error, item.tally)
    }
  }

  /// The figures of an article.
  /// - Parameters:
  ///   - tally: what was counted of it so far.
  ///   - encoding: what it is in where it does not declare it; nil for what the settings say.
  mutating func audit(_ article: RawArticle, _ tally: Tally, encoding: Encoding? = nil) -> ArticleAudit {
    do throws(FailureRecord) {
      let reading = try processor.read(article, through: .resolve, encoding: encoding)
      var tally = tally
      let limits = reading.limits
      tally.bytes = article.bytes.count
      tally.count(reading.facts ?? [])
      tally.limits = limits.count
      return ArticleAudit(
        article: reading.article, figures: auditor.figures(of: reading, bytes: article.bytes), failures: limits, tally: tally)
    } catch {
      return Self.audit(error, tally)
    }
  }

  static func audit(_ failure: FailureRecord, _ tally: Tally) -> ArticleAudit {
    var tally = tally
    tally.countUnread()
    return ArticleAudit(article: failure.article, failures: [failure], tally: tally)
  }
}
