/// What facts depend on beside the article: the program, the rules, and the options that were asked for in reading it.
package struct ReadingBasis: Sendable, Hashable {
  /// The rules, by the hash of their files.
  package var pack: String
  /// The program, by the digest of its file.
  package var program: String
  /// What the command line says of all articles, by the option's name; what is not said is not in it.
  package var settings: [String: String]

  package init(pack: String, program: String, settings: [String: String] = [:]) {
    self.pack = pack
    self.program = program
    self.settings = settings
  }

  /// The options that were consulted in reading an article, as the store keeps them: `encoding=;published=2020-06-02`.
  package func written(consulted: Set<String>) -> String {
    consulted.sorted().map { "\($0)=\(settings[$0] ?? "")" }.joined(separator: ";")
  }

  /// Whether all options that an article consulted still say the same.
  func agrees(with written: String) -> Bool {
    written.split(separator: ";").allSatisfy { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && settings[String(parts[0])] ?? "" == parts[1]
    }
  }
}
