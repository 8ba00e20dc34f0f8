import FlyingFox
import FlyingSocks
import Foundation
import Synchronization

/// The local server of a review: one port of this machine, for whoever has the start address.
///
/// In: requests of a browser. Out: the page, its data, and answers to decisions, all of them from a `ReviewDesk`. Each connection
/// has one request, a body of bounded size, and bounded time. `ReviewTests` asks it as browsers, foreign pages and broken
/// programs would.
package final class ReviewServer: Sendable {
  package struct Limits: Sendable {
    /// The largest body of a request, in bytes.
    package var body = 65_536
    /// How long a body may take to come.
    package var bodyPatience = Duration.seconds(10)
    /// How long a connection may last in all.
    package var connection = Duration.seconds(120)

    package init() {}
  }

  package let port: UInt16
  private let handler: ReviewHandler
  private let limits: Limits
  private let running = Mutex<HTTPServer?>(nil)
  private let isStopped = Mutex(false)

  package init(_ desk: ReviewDesk, port: UInt16, limits: Limits = Limits()) {
    self.port = port
    self.limits = limits
    handler = ReviewHandler(
      desk: desk, gate: RequestGate(port: port), session: ReviewSession(port: port),
      body: RequestBody(limit: limits.body, patience: limits.bodyPatience))
  }

  /// What a person opens to begin.
  package var startAddress: String { handler.session.startAddress }

  /// Serves until it is stopped.
  /// - Parameter ready: is called once, when the port is open.
  /// - Throws: `ServerError` where the port cannot be opened.
  package func run(ready: @Sendable @escaping () -> Void) async throws(ServerError) {
    try await serve(ready)
    // The listening socket fails while the process has no descriptors left for further connections; these end.
    while !isStopped.withLock({ $0 }) {
      try? await Task.sleep(for: .milliseconds(200))
      try await serve {}
    }
  }

  /// Closes the port and all connections.
  package func stop() async {
    isStopped.withLock { $0 = true }
    await running.withLock { $0 }?.stop()
  }

  private func serve(_ ready: @Sendable @escaping () -> Void) async throws(ServerError) {
    let server: HTTPServer
    do {
      server = try makeServer()
      await server.appendRoute(HTTPRoute(methods: RequestMethods.all, path: "*"), to: handler)
    } catch {
      throw ServerError(error, port: port)
    }
    running.withLock { $0 = server }
    let opening = Task {
      try await server.waitUntilListening(timeout: 60)
      ready()
    }
    defer { opening.cancel() }
    do {
      try await server.run()
    } catch {
      if ServerError.isOfPort(error) { throw ServerError(error, port: port) }
    }
  }

  private func makeServer() throws -> HTTPServer {
    HTTPServer(
      config: HTTPServer.Configuration(
        address: try .inet(ip4: "127.0.0.1", port: port), timeout: limits.connection / .seconds(1),
        // Bodies come to the handler unread, which bounds them.
        sharedRequestBufferSize: 1, sharedRequestReplaySize: 1,
        pool: ConnectionWatch(HTTPServer.defaultPool(), limit: limits.connection), logger: .disabled))
  }
}
