package import PackStore
package import RuleLanguage
package import UnicodeSupport

/// Reads rules with their phrases cleaned, cut and folded exactly as the text of articles is.
package enum RuleFolder {
  /// The pack of all rule files below a folder, or what is wrong with them.
  /// - Parameter isTraced: whether the pack's patterns tell their elements, for those who ask how a match came about.
  /// - Throws: `ICUError` where ICU's data are missing.
  package static func load(_ directory: String, isTraced: Bool = false) throws(ICUError) -> RulePackLoader.Outcome {
    let reader = try PhraseReader()
    return RulePackLoader(read: reader.words(of:), outside: .known, isTraced: isTraced).load(directory: directory)
  }

  /// The pack of these files, or what is wrong with them.
  /// - Throws: `ICUError` where ICU's data are missing.
  package static func load(_ files: [RulePackLoader.File]) throws(ICUError) -> RulePackLoader.Outcome {
    let reader = try PhraseReader()
    return RulePackLoader(read: reader.words(of:), outside: .known).load(files)
  }

  /// The pack of a folder from a cache, where that of the very same files is kept; else it is compiled, and kept. Warnings
  /// are told only of what is compiled.
  package static func load(_ directory: String, cache: PackCache) throws(ICUError) -> RulePackLoader.Outcome {
    guard case .success(let files) = RulePackLoader.files(in: directory), !files.isEmpty else { return try load(directory) }
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let key = cache.key(of: sorted.map { ($0.path, $0.bytes) })
    if let pack = cache.pack(key) { return RulePackLoader.Outcome(pack: pack, diagnostics: []) }
    let outcome = try load(sorted)
    if let pack = outcome.pack { cache.keep(pack, as: key) }
    return outcome
  }
}
