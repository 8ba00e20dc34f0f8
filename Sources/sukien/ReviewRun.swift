import Foundation
import Review
import Synchronization

/// One server of a review, from its start address to Ctrl-C.
final class ReviewRun: Sendable {
  private let server: ReviewServer
  private let interruption = Interruption()
  private let ending = Mutex<Result<Void, ServerError>?>(nil)

  init(_ desk: ReviewDesk, port: UInt16) { server = ReviewServer(desk, port: port) }

  func perform() throws {
    let signals = interruption.watch()
    defer { for source in signals { source.cancel() } }
    Task { await serve() }
    while !interruption.isRaised, ending.withLock({ $0 == nil }) { usleep(50_000) }
    if case .failure(let error) = ending.withLock({ $0 }) { throw error.failure }
    stop()
    if let status = interruption.status { throw status }
  }

  private func serve() async {
    do throws(ServerError) {
      try await server.run { [server] in
        Terminal.write(
          """
          Open this address in a browser on this machine; whoever has it can decide:

            \(server.startAddress)

          Decisions are kept at once. Ctrl-C ends the review.

          """)
      }
      ending.withLock { $0 = .success(()) }
    } catch {
      ending.withLock { $0 = .failure(error) }
    }
  }

  /// Closes the port; what is being answered may be cut off, what was decided is in the store.
  private func stop() {
    let isStopped = DispatchSemaphore(value: 0)
    Task {
      await server.stop()
      isStopped.signal()
    }
    _ = isStopped.wait(timeout: .now() + 2)
  }
}
