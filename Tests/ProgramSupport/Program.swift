package import Foundation

/// The built program, run as people run it.
package struct Program {
  package struct Run: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// A folder of the test's own; gone with the value that made it.
  package final class Folder: Sendable {
    package let url: URL

    /// Where the program keeps compiled rules: all tests share one cache, lest each compile the repository's rules anew.
    package let cache: URL

    /// - Parameter hasOwnCache: whether nothing is kept when the test begins, nor when it ends.
    package init(hasOwnCache: Bool = false) throws {
      url = FileManager.default.temporaryDirectory.appending(path: "sukien-\(UUID().uuidString)")
      cache = hasOwnCache ? url.appendingPathExtension("cache") : Self.sharedCache
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// A folder that tests share for as long as they run: it lies beside their bundle, and is emptied when it is made.
    package init(shared name: String) throws {
      url = Bundle.main.bundleURL.appending(path: "test-\(name)")
      cache = Self.sharedCache
      try? FileManager.default.removeItem(at: url)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    private static var sharedCache: URL { Bundle.main.bundleURL.appending(path: "test-cache") }

    deinit {
      try? FileManager.default.removeItem(at: url)
      try? FileManager.default.removeItem(at: url.appendingPathExtension("cache"))
    }

    package func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    @discardableResult package func write(_ text: String, to name: String) throws -> String {
      let file = url.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path(percentEncoded: false)
    }

    package func read(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }
    package func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).sorted()
    }
  }

  /// Runs the program, which lies beside the bundle of the tests, in `folder`.
  /// - Parameter shell: what stands behind the program in a command line of the shell, for pipes and redirections.
  package static func run(_ arguments: [String], in folder: Folder, shell: String = "") throws -> Run {
    try run(arguments, in: folder, script: "\"$0\" \"$@\" \(shell)")
  }

  /// Runs a script of the shell in `folder`, with the program's path as `$0`.
  package static func run(_ arguments: [String] = [], in folder: Folder, script: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, executable] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "SUKIEN_RULES" }
      .merging(["SUKIEN_CACHE": folder.cache.path(percentEncoded: false)]) { $1 }
    let files = try ["output", "errors"].map { name in
      let file = FileManager.default.temporaryDirectory.appending(path: "sukien-\(name)-\(UUID().uuidString)")
      try Data().write(to: file)
      return file
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: files[0], encoding: .utf8),
      errors: try String(contentsOf: files[1], encoding: .utf8))
  }

  package static var executable: String {
    Bundle.main.bundleURL.appending(path: "sukien").path(percentEncoded: false)
  }
}
