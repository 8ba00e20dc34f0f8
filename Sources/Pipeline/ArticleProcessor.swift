package import DocumentModel
import Hashing
package import Matching
import Normalization
package import Records
package import RuleProgram
import Resolution
import Segmentation
package import UnicodeSupport

/// Runs articles through the stages, one after the other, with the scratch of one worker.
///
/// What comes out depends on the article, the rules and the settings alone, whatever was read before.
package struct ArticleProcessor: ~Copyable {
  private let pack: RulePack
  private let settings: ProcessorSettings
  private let formLimit: Int
  private let resolver: Resolver
  private var normalizer: Normalizer
  private var tables: Tables

  /// What numbers forms, and whatever keeps something by those numbers.
  private struct Tables: ~Copyable {
    var forms = FormTable()
    var segmenter: Segmenter
    var matcher: Matcher

    init(pack: RulePack) {
      segmenter = Segmenter(words: SegmentationWords(pack))
      matcher = Matcher(pack: pack, keeping: Set(EntityType.allCases.map { pack.type(named: $0.rawValue) }))
    }
  }

  /// - Parameter formLimit: above this many forms the worker's tables are made anew between two articles, so that a batch
  ///   of any length runs in bounded memory. Vietnamese has some ten thousand syllables; only figures, names and noise
  ///   get there.
  /// - Throws: `ICUError` where ICU's data are missing.
  package init(
    pack: RulePack, settings: ProcessorSettings = ProcessorSettings(), formLimit: Int = 50_000
  ) throws(ICUError) {
    self.pack = pack
    self.settings = settings
    self.formLimit = formLimit
    resolver = Resolver(pack: pack)
    normalizer = try Normalizer()
    tables = Tables(pack: pack)
  }

  /// The article with the products of all stages up to `last`.
  /// - Parameter encoding: what an article is in that does not declare it; nil for what the settings say.
  /// - Throws: why the article cannot be read.
  package mutating func read(
    _ article: RawArticle, through last: Stage, encoding: Encoding? = nil
  ) throws(FailureRecord) -> ArticleReading {
    if tables.forms.count > formLimit { tables = Tables(pack: pack) }
    var reading = try normalized(article, encoding: encoding)
    if last >= .segment { segment(&reading) }
    // What the match stage makes is asked for as a whole, not as the next one needs it.
    if last >= .match { match(&reading, withAll: last == .match) }
    if last >= .resolve { resolve(&reading) }
    return reading
  }

  /// A text that is nothing but paragraphs of an article's body, with the products of all stages.
  /// - Parameter focus: the place that the article is about, where the text does not say.
  /// - Throws: why the text cannot be read.
  package mutating func read(body article: RawArticle, focus: String? = nil) throws(FailureRecord) -> ArticleReading {
    if tables.forms.count > formLimit { tables = Tables(pack: pack) }
    var reading = try normalized(article)
    segment(&reading, isBody: true)
    match(&reading)
    resolve(&reading, focus: focus)
    return reading
  }

  /// How far the pattern of a rule, or of a mention, came in each sentence of the article that was read last.
  /// - Parameter starts: tokens at which an attempt may begin; nil for all.
  package mutating func attempts(
    of product: PatternInfo.Product, in reading: ArticleReading, from starts: Range<Int>? = nil
  ) -> [Matcher.SentenceAttempts] {
    guard let segmented = reading.segmented else { return [] }
    return tables.matcher.attempts(
      of: product, text: reading.text, segmented: segmented, forms: tables.forms, from: starts)
  }

  /// What is to be kept of the article that was read last, through all stages, to tell later whether a change of the rules
  /// can make a difference in it (`PackDifference`).
  package func words(of reading: ArticleReading) -> ArticleWords {
    ArticleWords(ArticleTraits(of: reading, pack, forms: tables.forms).all)
  }

  private mutating func normalized(_ article: RawArticle, encoding: Encoding? = nil) throws(FailureRecord) -> ArticleReading {
    let consulted = settings.consulted(for: article)
    var timings = StageTimings()
    do throws(NormalizationError) {
      let text = try timings.measure(.normalize) { () throws(NormalizationError) in
        try normalizer.normalize(article, fallback: encoding ?? settings.encoding)
      }
      return ArticleReading(
        article: article.name, sourceHash: Digest.sha256(article.bytes), metadata: article.metadata.completed(by: text.page),
        text: text, consulted: consulted, timings: timings)
    } catch {
      throw FailureRecord(article: article.name, code: error.code, message: error.message, offset: error.offset)
    }
  }

  private mutating func segment(_ reading: inout ArticleReading, isBody: Bool = false) {
    let text = reading.text
    let segmented = reading.timings.measure(.segment) {
      isBody
        ? tables.segmenter.segment(body: text, forms: &tables.forms) : tables.segmenter.segment(text, forms: &tables.forms)
    }
    if reading.metadata.published == nil, segmented.published == nil { reading.consulted.insert(.published) }
    reading.metadata.published = reading.metadata.published ?? segmented.published ?? settings.published
    reading.segmented = segmented
  }

  private mutating func match(_ reading: inout ArticleReading, withAll isWhole: Bool = false) {
    guard let segmented = reading.segmented else { return }
    let text = reading.text
    reading.matches = reading.timings.measure(.match) {
      tables.matcher.match(text: text, segmented: segmented, forms: tables.forms, withAll: isWhole)
    }
  }

  private func resolve(_ reading: inout ArticleReading, focus: String? = nil) {
    guard let segmented = reading.segmented, let matches = reading.matches else { return }
    let (text, metadata) = (reading.text, reading.metadata)
    var trace = matches.trace == nil ? nil : ResolutionTrace()
    let resolved = reading.timings.measure(.resolve) {
      resolver.resolve(
        text: text, segmented: segmented, matches: matches, metadata: metadata, focus: focus, trace: &trace)
    }
    (reading.facts, reading.resolutionLimits, reading.lookups) = (resolved.facts, resolved.limits, resolved.lookups)
    reading.resolution = trace
  }
}
