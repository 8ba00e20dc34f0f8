import FlyingSocks
import Foundation
import Synchronization

/// Ends connections that last too long: whoever sends a request byte by byte, without end, or not at all.
///
/// The server knows no such limit of its own, but asks its pool of sockets whenever one has to wait. A connection is known
/// from its first wait on, which comes before its request is read unless that lay there already.
struct ConnectionWatch: AsyncSocketPool {
  private let pool: any AsyncSocketPool
  private let limit: Duration
  private let open = Starts()

  /// - Parameter limit: how long a connection may last, from its first byte to the end of the answer.
  init(_ pool: any AsyncSocketPool, limit: Duration) {
    self.pool = pool
    self.limit = limit
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await pool.run() }
      group.addTask {
        while true {
          try await Task.sleep(for: .seconds(1))
          open.end(before: .now - limit)
        }
      }
      try await group.next()
    }
  }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    open.note(socket.file.rawValue)
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }

  /// When connections were first seen, by the numbers that the system gives their sockets: descriptors are used again at
  /// once, these are not.
  private final class Starts: Sendable {
    private struct Connection {
      var descriptor: Int32
      var start: ContinuousClock.Instant
    }

    private let connections = Mutex<[UInt64: Connection]>([:])

    func note(_ descriptor: Int32) {
      guard !Self.isListening(descriptor), let number = Self.number(of: descriptor) else { return }
      connections.withLock {
        if $0[number] == nil { $0[number] = Connection(descriptor: descriptor, start: .now) }
      }
    }

    /// Shuts those down that began before `time`; their readers and writers then find them closed.
    func end(before time: ContinuousClock.Instant) {
      connections.withLock { connections in
        for (number, connection) in connections where Self.number(of: connection.descriptor) != number {
          connections[number] = nil
        }
        for (number, connection) in connections where connection.start < time {
          shutdown(connection.descriptor, Int32(SHUT_RDWR))
          connections[number] = nil
        }
      }
    }

    private static func number(of descriptor: Int32) -> UInt64? {
      var status = stat()
      return fstat(descriptor, &status) == 0 ? UInt64(status.st_ino) : nil
    }

    private static func isListening(_ descriptor: Int32) -> Bool {
      var value: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &value, &size) == 0 && value != 0
    }
  }
}
