import EvidenceSupport
import Foundation
import PackSupport
import RuleProgram
import Store
import TestSupport
import Testing

/// Stores that several suites read and none changes.
enum Samples {
  private static let loaded = Result { try Articles.pack() }
  private static let generatedDrop = Result {
    let stored = try StoredArticles(try loaded.get())
    var generated = GeneratedDrop(seed: 6)
    try generated.lay(4, into: stored)
    try stored.run()
    return stored
  }

  /// The rules of the repository.
  static var pack: RulePack { get throws { try loaded.get() } }

  /// Articles with whatever makes offsets go wrong.
  static var generated: StoredArticles { get throws { try generatedDrop.get() } }

  /// A store of its own that holds what another one does; reading the articles again would take longer.
  static func copy(of stored: StoredArticles) throws -> CopiedStore { try CopiedStore(of: stored.store) }

  static func stored(_ articles: [String: String]) -> Result<StoredArticles, any Error> {
    Result {
      let stored = try StoredArticles(try pack)
      for (name, text) in articles { try stored.lay(name, text) }
      try stored.run()
      return stored
    }
  }
}
