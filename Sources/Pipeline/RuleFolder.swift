package import RuleLanguage

/// Reads rules with their phrases cut and folded exactly as the text of articles is.
package enum RuleFolder {
  /// The pack of all rule files below a folder, or what is wrong with them.
  package static func load(_ directory: String) -> RulePackLoader.Outcome {
    RulePackLoader(read: { _ in [] }).load(directory: directory)
  }
}
