package import RuleLanguage
package import UnicodeSupport

/// Reads rules with their phrases cleaned, cut and folded exactly as the text of articles is.
package enum RuleFolder {
  /// The pack of all rule files below a folder, or what is wrong with them.
  /// - Parameter isTraced: whether the pack's patterns tell their elements, for those who ask how a match came about.
  /// - Throws: `ICUError` where ICU's data are missing.
  package static func load(_ directory: String, isTraced: Bool = false) throws(ICUError) -> RulePackLoader.Outcome {
    let reader = try PhraseReader()
    return RulePackLoader(read: reader.words(of:), isTraced: isTraced).load(directory: directory)
  }

  /// The pack of these files, or what is wrong with them.
  /// - Throws: `ICUError` where ICU's data are missing.
  package static func load(_ files: [RulePackLoader.File]) throws(ICUError) -> RulePackLoader.Outcome {
    let reader = try PhraseReader()
    return RulePackLoader(read: reader.words(of:)).load(files)
  }
}
