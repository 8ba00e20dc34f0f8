import FlyingSocks
import Foundation

/// Why the server cannot open its port.
package struct ServerError: Error, Sendable {
  package let port: UInt16
  /// Whether another program has the port.
  package let isTaken: Bool
  package let reason: String

  init(_ error: any Error, port: UInt16) {
    self.port = port
    if case SocketError.failed(_, let number, let message) = error {
      isTaken = number == EADDRINUSE
      reason = message
    } else {
      isTaken = false
      reason = String(describing: error)
    }
  }

  /// Whether the error came from opening the port, and not from a connection.
  static func isOfPort(_ error: any Error) -> Bool {
    guard case SocketError.failed(let call, _, _) = error else { return false }
    return ["Bind", "Listen", "CreateSocket", "SetOption"].contains(call)
  }
}
