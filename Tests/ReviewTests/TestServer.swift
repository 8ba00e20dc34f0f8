import Foundation
import Testing

@testable import Review

/// A server that runs as long as the test does, and what it answers byte for byte.
final class TestServer: Sendable {
  let desk: Desk
  let server: ReviewServer
  private let task: Task<Void, Never>

  init(_ limits: ReviewServer.Limits = ReviewServer.Limits()) async throws {
    desk = try Desk()
    let server = ReviewServer(desk.desk, port: try FreePort.any(), limits: limits)
    self.server = server
    let (opened, opening) = AsyncStream<Void>.makeStream()
    task = Task {
      do {
        try await server.run { opening.finish() }
      } catch {
        Issue.record("\(error)")
      }
      opening.finish()
    }
    for await _ in opened {}
  }

  deinit {
    let server = server
    Task { await server.stop() }
  }

  func stop() async {
    await server.stop()
    await task.value
  }

  var port: UInt16 { server.port }
  var host: String { "127.0.0.1:\(port)" }

  /// The path and the query of the start address.
  var startTarget: String { String(server.startAddress.dropFirst("http://\(host)".count)) }

  struct Answer: Sendable {
    var status: Int
    var headers: [String: String]
    var body: String
  }

  /// Sends these bytes, and reads until the server closes the connection.
  /// - Returns: nil where it closed it without an answer.
  func answer(toBytes bytes: String) async throws -> Answer? {
    try await Self.waiting { [port] in
      let connection = try Connection(port)
      connection.send(bytes)
      return connection.answer()
    }
  }

  /// Waits on a thread of its own: the server works on those that tests share.
  static func waiting<Value: Sendable>(_ body: @Sendable @escaping () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
  }

  /// - Parameter headers: beside `Host`, which may be overridden; a header with an empty value is left out.
  func ask(
    _ method: String, _ target: String, _ headers: [String: String] = [:], body: String? = nil
  ) async throws -> Answer {
    var fields = ["Host": host].merging(headers) { $1 }
    if let body { fields["Content-Length"] = String(body.utf8.count) }
    let lines = fields.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { "\($0): \($1)\r\n" }
    return try #require(try await answer(toBytes: "\(method) \(target) HTTP/1.1\r\n\(lines.joined())\r\n\(body ?? "")"))
  }

  /// The cookie that the start address is exchanged for.
  func cookie() async throws -> String {
    let field = try #require(try await ask("GET", startTarget).headers["set-cookie"])
    return String(field.prefix { $0 != ";" })
  }

  /// Asks as the page does.
  func asPage(_ method: String, _ target: String, _ headers: [String: String] = [:], body: String? = nil) async throws -> Answer {
    let own = ["Cookie": try await cookie(), "Origin": "http://\(host)", "Sec-Fetch-Site": "same-origin", "Content-Type": "application/json"]
    return try await ask(method, target, own.merging(headers) { $1 }, body: body)
  }
}

/// A socket to a server of this machine.
final class Connection {
  private let descriptor: Int32

  init(_ port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    try #require(status == 0, "cannot connect: \(String(cString: strerror(errno)))")
  }

  deinit { close(descriptor) }

  /// - Returns: whether the server took all of it.
  @discardableResult func send(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Everything up to the end of the connection, as an answer; nil where it is none.
  func answer() -> TestServer.Answer? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    let fields = lines.dropFirst().compactMap { line -> (String, String)? in
      line.firstIndex(of: ":").map { (line[..<$0].lowercased(), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces)) }
    }
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return TestServer.Answer(
      status: status, headers: Dictionary(fields) { "\($0), \($1)" }, body: String(text[end.upperBound...]))
  }
}
