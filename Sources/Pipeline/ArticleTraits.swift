import DocumentModel
import RuleProgram
import UnicodeSupport

/// All that rules can depend on in an article: its words and pairs of neighbours, whichever zones they stand in, the rules
/// whose heads held, and the places that were looked up.
struct ArticleTraits {
  private(set) var all: Set<ArticleTrait> = []

  init(of reading: ArticleReading, _ pack: RulePack, forms: borrowing FormTable) {
    addWords(reading.segmented?.tokens ?? [], forms)
    let rules = reading.matches?.headRules ?? []
    if !rules.isEmpty { all.insert(.anyHead) }
    for rule in rules { all.formUnion(ArticleTrait.head(ofRule: pack.rules[Int(rule)].name)) }
    if !reading.lookups.isEmpty { all.insert(.anyPlace) }
    for name in reading.lookups { all.formUnion(ArticleTrait.place(pack.gazetteer.keys.key(of: name.utf8))) }
  }

  private mutating func addWords(_ tokens: [Token], _ forms: borrowing FormTable) {
    var hashes: [Int32: UInt64] = [:]
    var before: UInt64?
    for token in tokens {
      let hash = hashes[token.form] ?? forms.withKey(of: token.form) { ArticleTrait.hash(ofWord: $0) }
      if hashes.updateValue(hash, forKey: token.form) == nil { all.insert(.word(hash)) }
      if let before { all.insert(.pair(before, hash)) }
      before = hash
    }
  }
}
