/// What a rule pack makes of articles, cut into parts that can be held against those of another pack: by hashes of what
/// the parts say, and by what an article must have for a part to make a difference in it.
///
/// **Why leaving articles out is sound.** A part that an article has not what it needs for (a phrase whose words do not
/// stand there, a pattern without one of its required words, a rule whose head does not hold) could be taken out of the
/// pack, and the article's facts would be the same. So two packs that are the same but for such parts, and have the others
/// in the same order, give the article the same facts: `PackDifference` says which parts differ. Parts are known by what
/// they say and by names, never by numbers, so that a rule that is put in changes none of the others. `AffectedArticlesTests`
/// holds the promise against the facts themselves.
package struct PackFingerprint: Sendable, Hashable {
  /// A number that changes with the form, and with what goes into the parts.
  static let version: Int32 = 1

  /// A phrase of the lexicon or of the lists for segmentation, or a name of administrative units: by words alone.
  struct Entry: Sendable, Hashable {
    var identity: UInt64
    var content: UInt64
    /// What every article has in which it makes a difference.
    var traits: [ArticleTrait]
    /// Whether it makes one only where a rule's head holds.
    var needsHead: Bool
  }

  /// A type of mentions, in the pack's order.
  struct TypePart: Sendable, Hashable {
    enum Source: Sendable, Hashable {
      /// Any article may have it.
      case anything
      case phrases([[ArticleTrait]])
      /// An index into `patterns`.
      case pattern(Int32)
    }

    /// 0 where the type's place among the others makes no difference.
    var label: UInt64
    var source: Source
  }

  /// A pattern that makes mentions, in the order in which patterns run.
  struct PatternPart: Sendable, Hashable {
    /// Of its type; 0 where it counts as a part of the searches that use it.
    var label: UInt64
    var digest: UInt64
    /// The words and types that it steps over, sorted.
    var symbols: [UInt32]
    var need: TraitNeed
    var needsHead: Bool
  }

  /// Words of a modifier or around breakdowns.
  struct ScopePart: Sendable, Hashable {
    var content: UInt64
    /// Indices into `types`: without one of these it makes no difference.
    var types: [Int32]
  }

  /// A rule with its event, its searches, and all else that it reaches by number, in the order of the pack.
  struct RulePart: Sendable, Hashable {
    var name: String
    /// Of the pattern of its head alone.
    var head: UInt64
    var content: UInt64
    /// The words and types that its head steps over, sorted.
    var symbols: [UInt32]
    var need: TraitNeed
  }

  /// What else decides what comes out: the program, its settings.
  package var engine: String
  var levels: UInt64
  var hasUnits: Bool
  /// By identity.
  var entries: [Entry]
  var types: [TypePart]
  var patterns: [PatternPart]
  var scopes: [ScopePart]
  var rules: [RulePart]
}

extension PackFingerprint {
  /// - Parameters:
  ///   - engine: what else decides what comes out.
  ///   - lists: the word lists that segmentation reads, each with its phrases cut and folded as text is.
  package init(of pack: RulePack, engine: String, lists: [String: [[String]]]) {
    self = FingerprintMaker(pack).fingerprint(engine: engine, lists: lists)
  }
}
