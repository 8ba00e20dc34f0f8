import Foundation
import Testing

@testable import Store

@Suite struct StoreLockTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: sample.folder.path(percentEncoded: false)) }
  }

  @Test func keepsASecondRunAwayByWhateverName() throws {
    let lock = try StoreLock(store: sample.path)
    let link = sample.folder.appending(path: "link.sqlite").path(percentEncoded: false)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "facts.sqlite")
    for path in [sample.path, link] {
      let error = #expect(throws: StoreError.self) { _ = try StoreLock(store: path) }
      #expect(error?.code == .inUse)
      let process = ProcessInfo.processInfo.processIdentifier
      #expect(error?.reason.hasPrefix("another run is at it (process \(process) since 2") == true)
    }
    withExtendedLifetime(lock) {}
  }

  @Test func leavesNothingBehind() throws {
    for _ in 0..<3 { withExtendedLifetime(try StoreLock(store: sample.path)) {} }
    #expect(try !names.contains("facts.sqlite.lock"))
  }

  @Test func whatAKilledProcessLeavesIsNoLock() throws {
    try "process 1 since 2026-01-01T00:00:00Z\n".write(toFile: sample.path + ".lock", atomically: true, encoding: .utf8)
    withExtendedLifetime(try StoreLock(store: sample.path)) {}
  }

  @Test func saysWhyThereCanBeNone() throws {
    let error = #expect(throws: StoreError.self) { _ = try StoreLock(store: sample.path + "/below/facts.sqlite") }
    #expect(error?.code == .unopened)
  }
}
