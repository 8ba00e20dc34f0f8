import FlyingSocks
import Foundation

/// Ports that no program has.
package enum FreePort {
  /// What is served at where nothing else is said and nothing else is there.
  package static let usual: UInt16 = 8765

  /// The usual port, or another one where a program has that.
  package static func preferred() throws(ServerError) -> UInt16 { isFree(usual) ? usual : try any() }

  /// A port that was free when it was asked for.
  package static func any() throws(ServerError) -> UInt16 {
    do {
      let socket = try listening(at: 0)
      defer { try? socket.close() }
      guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
      return port
    } catch {
      throw ServerError(error, port: 0)
    }
  }

  private static func isFree(_ port: UInt16) -> Bool { (try? listening(at: port).close()) != nil }

  private static func listening(at port: UInt16) throws -> Socket {
    let socket = try Socket(domain: Int32(sockaddr_in.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }
}
