package import RuleProgram
import Segmentation
package import UnicodeSupport

extension PackFingerprint {
  /// What a pack makes of articles, to be held against another pack's later.
  /// - Parameters:
  ///   - engine: what else decides what comes out: the version of the program, its settings. Where it changes, every article
  ///     is affected.
  /// - Throws: `ICUError` where ICU's data are missing.
  package init(of pack: RulePack, engine: String) throws(ICUError) {
    let reader = try PhraseReader()
    var lists: [String: [[String]]] = [:]
    for list in SegmentationWords.List.allCases {
      lists[list.rawValue] = (pack.wordLists[list.rawValue] ?? []).map { reader.words(of: $0).map(\.key) }
    }
    self.init(of: pack, engine: engine, lists: lists)
  }
}
