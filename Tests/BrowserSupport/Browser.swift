import Foundation

/// Debian's Chromium without a window, driven as a person drives it: pages are opened, clicked, typed into and looked at.
///
/// Each browser has a profile of its own in a folder that is gone with it, so no test sees what another left. It speaks the
/// DevTools protocol over pipes (`--remote-debugging-pipe`): no port is opened. All calls wait for what they ask for.
package final class Browser {
  private let process = Process()
  private let connection: BrowserConnection
  private let profile = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID().uuidString)")

  /// Whether Chromium can be started. On a machine of continuous integration (`CI=true`) it must be there, and the tests
  /// that need it fail where it is not; elsewhere they are skipped.
  package static var isThere: Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["CI"] == "true" { return true }
    return (environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/chromium")
    }
  }

  package init() throws {
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let (input, output) = (Pipe(), Pipe())
    connection = BrowserConnection(input: input.fileHandleForWriting, output: output.fileHandleForReading)
    process.executableURL = URL(filePath: "/bin/sh")
    // The browser reads commands from descriptor 3 and answers on 4. What its launcher and it print besides is of no use.
    process.arguments = ["-c", #"exec chromium "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1"#, "sh"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["HOME": profile.path(percentEncoded: false)]) { $1 }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try connection.send("Browser.getVersion")
  }

  deinit {
    _ = try? connection.send("Browser.close")
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: profile)
  }

  private var arguments: [String] {
    [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
      "--user-data-dir=\(profile.path(percentEncoded: false))", "--window-size=1280,900", "--force-color-profile=srgb",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=vi",
    ]
  }

  /// A new tab, with nothing in it. All tabs of a browser share their cookies.
  package func page() throws(BrowserError) -> Page {
    let target = try connection.send("Target.createTarget", ["url": "about:blank"])["targetId"]
    let session = try connection.send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"]
    guard let session = session.string else { throw .refused(method: "Target.attachToTarget", message: "no session") }
    return try Page(of: self, connection, session: session)
  }
}
