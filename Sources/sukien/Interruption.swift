import Dispatch
import Foundation
import Synchronization

/// Notices SIGINT and SIGTERM, so that a run can end in good order. A second signal ends it at once.
final class Interruption: Sendable {
  private let raised = Mutex<ExitStatus?>(nil)

  /// The status to exit with, once a signal has come.
  var status: ExitStatus? { raised.withLock { $0 } }
  var isRaised: Bool { status != nil }

  /// Takes over both signals for as long as the sources that it gives are kept.
  func watch() -> [any DispatchSourceSignal] {
    [(SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated)].map { number, status in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        raised.withLock { $0 = $0 ?? status }
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }
}
