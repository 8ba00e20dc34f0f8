import Pipeline
import Records
import RuleProgram
import Store

extension ReadingOptions {
  /// What a run of these options is about to do, for the store.
  /// - Parameters:
  ///   - drop: what is read: an absolute path, or several.
  ///   - options: writes the options of the command itself.
  func request(
    _ command: RunRequest.Command, drop: String, _ pack: RulePack, isRetrying: Bool = false,
    options: (inout JSONWriter) -> Void
  ) throws -> RunRequest {
    let written = settings.written.map { ($0.key.rawValue, $0.value) }
    return RunRequest(
      command: command, drop: drop,
      basis: ReadingBasis(
        pack: pack.hash, program: ProgramIdentity.digest, settings: Dictionary(uniqueKeysWithValues: written)),
      version: ProgramIdentity.version, settings: json(options), events: pack.events,
      observations: pack.observations, units: pack.gazetteer,
      // What else decides what is found in an article is told apart by the store itself.
      fingerprint: try PackFingerprint(of: pack, engine: ""), isRetrying: isRetrying,
      texts: try texts())
  }

  /// The declarations of the rules, read when a store asks for them. Rules that went away in between have none.
  private func texts() throws -> @Sendable () -> [RuleText] {
    let directory = try RulesLocation.directory(rules)
    return { (try? RulesLocation.texts(directory)) ?? [] }
  }

  private func json(_ options: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.object {
      options(&$0)
      if let rules { $0.member("rules", rules) }
      for (option, value) in settings.written.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        $0.member(option.rawValue, value)
      }
      let limits = articles.limits.limits
      $0.member("maxArticle", limits.articleBytes)
      $0.member("maxRatio", limits.unpackedRatio)
      $0.member("maxNesting", limits.nesting)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
