/// A folder of rules, compiled: everything that matching and resolution need to know, and nothing of how it was written.
///
/// The pack is immutable and shared by all workers.
package struct RulePack: Sendable {
  package var vocabulary: Vocabulary
  package var types: [MentionType]
  package var entries: [LexiconEntry]
  package var lexicon: LexiconTrie
  package var constraints: [Constraint]
  /// In the order in which they run.
  package var strata: [Stratum]
  package var wakes: WakeIndex
  package var events: [EventType]
  package var rules: [RuleInfo]
  package var modifiers: [Modifier]
  /// Names of roles and of the parts of composed mentions.
  package var names: [String]
  /// All searches of roles, those that have a name first.
  package var searches: [RoleSearch]
  package var breakdown: BreakdownWords
  /// Phrases of the classes whose names start with a small letter (`page.related`): lists for the stages before matching,
  /// which are no part of the lattice.
  package var wordLists: [String: [String]]
  /// The administrative units that values are linked to; none where the pack has no list of them.
  package var gazetteer = Gazetteer()
  /// The elements of all patterns as they are written; none unless the pack is traced.
  package var elements: [PatternElement]
  /// Where all that is written; empty unless the pack is traced.
  package var sources: RuleSources
  /// Examples and near-misses by rule.
  package var examples: [[Example]]
  /// Hash of the files that the pack was made from.
  package var hash: String

  package init(
    vocabulary: Vocabulary, types: [MentionType], entries: [LexiconEntry], lexicon: LexiconTrie, constraints: [Constraint],
    strata: [Stratum], wakes: WakeIndex, events: [EventType], rules: [RuleInfo], modifiers: [Modifier], names: [String],
    searches: [RoleSearch], breakdown: BreakdownWords, wordLists: [String: [String]],
    elements: [PatternElement], sources: RuleSources = RuleSources(), examples: [[Example]], hash: String
  ) {
    self.vocabulary = vocabulary
    self.types = types
    self.entries = entries
    self.lexicon = lexicon
    self.constraints = constraints
    self.strata = strata
    self.wakes = wakes
    self.events = events
    self.rules = rules
    self.modifiers = modifiers
    self.names = names
    self.searches = searches
    self.breakdown = breakdown
    self.wordLists = wordLists
    self.elements = elements
    self.sources = sources
    self.examples = examples
    self.hash = hash
  }

  /// The index of a type by its name, -1 where the pack has none.
  package func type(named name: String) -> Int32 { Int32(types.firstIndex { $0.name == name } ?? -1) }
}
