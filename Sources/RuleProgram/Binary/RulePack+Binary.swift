/// A pack as bytes, so that rules need not be compiled anew whenever they are used.
///
/// The form is this build's own: whoever keeps it keeps with it what built it, and a digest of the bytes. It holds what
/// extraction needs: no examples, and no elements of traced packs. `PackBinaryTests` holds it to the printed form.
extension RulePack {
  /// A number that changes with the form.
  package static let binaryVersion = 2

  package var binary: [UInt8] {
    var writer = PackWriter()
    vocabulary.write(to: &writer)
    writer.write(types)
    writer.write(entries)
    lexicon.write(to: &writer)
    writer.write(constraints)
    writer.write(strata)
    wakes.write(to: &writer)
    writer.write(events)
    writer.write(rules)
    writer.write(modifiers)
    writer.write(names)
    writer.write(searches)
    writer.write(breakdown)
    let lists = wordLists.sorted { $0.key < $1.key }
    writer.write(lists.map(\.key))
    writer.write(lists.map(\.value))
    gazetteer.write(to: &writer)
    writer.write(hash)
    return writer.bytes
  }

  /// - Parameter place: where in the bytes the pack begins; it ends with them.
  package init(binary: [UInt8], from place: Int = 0) throws(DamagedPack) {
    var reader = PackReader(binary, from: place)
    let vocabulary = try Vocabulary(from: &reader)
    let (types, entries) = (try reader.read([MentionType].self), try reader.read([LexiconEntry].self))
    let lexicon = try LexiconTrie(from: &reader)
    let (constraints, strata) = (try reader.read([Constraint].self), try reader.read([Stratum].self))
    let wakes = try WakeIndex(from: &reader)
    let (events, rules) = (try reader.read([EventType].self), try reader.read([RuleInfo].self))
    let (modifiers, names) = (try reader.read([Modifier].self), try reader.read([String].self))
    let (searches, breakdown) = (try reader.read([RoleSearch].self), try reader.read(BreakdownWords.self))
    let (lists, phrases) = (try reader.read([String].self), try reader.read([[String]].self))
    let gazetteer = try Gazetteer(from: &reader)
    let hash = try reader.read(String.self)
    guard lists.count == phrases.count, reader.isAtEnd else { throw DamagedPack() }
    self.init(
      vocabulary: vocabulary, types: types, entries: entries, lexicon: lexicon, constraints: constraints, strata: strata,
      wakes: wakes, events: events, rules: rules, modifiers: modifiers, names: names, searches: searches,
      breakdown: breakdown, wordLists: Dictionary(zip(lists, phrases)) { first, _ in first }, elements: [],
      examples: Array(repeating: [], count: rules.count), hash: hash)
    self.gazetteer = gazetteer
  }
}
