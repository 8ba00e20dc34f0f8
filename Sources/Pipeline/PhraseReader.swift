import DocumentModel
import Normalization
package import RuleLanguage
import RuleProgram
import Segmentation
package import UnicodeSupport

/// Reads the phrases of rules with the very stages that articles run through, so that the two cannot differ in what a
/// word is.
package final class PhraseReader {
  private var normalizer: Normalizer
  private var segmenter = Segmenter(words: SegmentationWords())
  private var forms = FormTable()

  /// - Throws: `ICUError` where ICU's data are missing.
  package init() throws(ICUError) {
    normalizer = try Normalizer()
  }

  /// The words of a phrase; none for what cannot be in a text.
  package func words(of phrase: String) -> [LiteralWord] {
    let article = RawArticle(name: "", bytes: Array(phrase.utf8), metadata: ArticleMetadata(encoding: .utf8))
    guard let text = try? normalizer.normalize(article) else { return [] }
    return segmenter.tokens(of: text, forms: &forms).map { token in
      LiteralWord(key: forms.key(of: token.form), casing: Self.casing(token.shape))
    }
  }

  private static func casing(_ shape: TokenShape) -> LexiconTrie.Casing {
    shape.contains(.upper) ? .upper : shape.contains(.capitalized) ? .capitalized : .any
  }
}
