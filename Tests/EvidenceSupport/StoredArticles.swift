package import DocumentModel
package import Foundation
import Intake
import Pipeline
package import RuleProgram
import Runs
package import Store

/// A store in a folder of its own, written as `run` writes it, and the drop that it was read from.
package final class StoredArticles: Sendable {
  package let folder = FileManager.default.temporaryDirectory.appending(path: "sukien-evidence-\(UUID().uuidString)")
  package let store: Store
  private let pack: RulePack

  package init(_ pack: RulePack) throws {
    self.pack = pack
    try FileManager.default.createDirectory(at: folder.appending(path: "drop"), withIntermediateDirectories: true)
    store = try Store.open(at: folder.appending(path: "facts.sqlite").path(percentEncoded: false))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  package var drop: URL { folder.appending(path: "drop") }

  /// Lays a file into the drop.
  package func lay(_ name: String, _ bytes: [UInt8]) throws {
    let file = drop.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  package func lay(_ name: String, _ text: String) throws { try lay(name, Array(text.utf8)) }

  /// Reads what is new in the drop, by the pack that was given or by another.
  package func run(by other: RulePack? = nil, published: CalendarTime? = nil) throws {
    let pack = other ?? pack
    let settings = ProcessorSettings(published: published)
    let request = RunRequest(
      drop: drop.path(percentEncoded: false),
      basis: ReadingBasis(
        pack: pack.hash, program: "tests",
        settings: Dictionary(uniqueKeysWithValues: settings.written.map { ($0.key.rawValue, $0.value) })),
      version: "tests", settings: "{}", events: pack.events, observations: pack.observations, units: pack.gazetteer,
      fingerprint: try PackFingerprint(of: pack, engine: ""))
    let run = try DropRun(store: store, request: request, pack: pack)
    let lookup = run.lookup(isLast: false)
    let runner = try BatchRunner(jobs: 1) {
      LedgerWorker(processor: try ArticleProcessor(pack: pack, settings: settings), settings: settings, lookup: lookup)
    }
    try run.pass(try Drop(paths: [request.drop]), runner, stopped: { false }) { _ in }
    _ = try run.end(.finished)
  }
}
