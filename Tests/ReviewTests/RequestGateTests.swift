import Testing

@testable import Review

/// What comes from elsewhere is refused, whatever it asks for.
@Suite struct RequestGateTests {
  private static let methods = ["GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "QUERY", "get"]
  private static let paths = ["/", "/start", "/data.json", "/decisions", "/nothing", "*"]

  @Test func aForeignHostIsRefusedOnEveryMethodAndPath() async throws {
    let server = try await TestServer()
    let cookie = try await server.cookie()
    for method in Self.methods { try await refuseHosts(method, server, cookie) }
    await server.stop()
  }

  private func refuseHosts(_ method: String, _ server: TestServer, _ cookie: String) async throws {
    let foreign = [
      "evil.example", "evil.example:\(server.port)", "127.0.0.1", "127.0.0.1:1", "localhost", "127.0.0.1:\(server.port).evil.example",
      "127.0.0.2:\(server.port)", "0.0.0.0:\(server.port)", "127.0.0.1:\(server.port)0", " ",
    ]
    for (index, host) in foreign.enumerated() {
      for path in index == 0 ? Self.paths : ["/data.json"] {
        let answer = try await server.ask(method, path, ["Host": host, "Cookie": cookie])
        #expect(answer.status == 421 && answer.headers["set-cookie"] == nil, "\(method) \(path) \(host): \(answer.status)")
        #expect(answer.body.utf8.count < 200)
      }
    }
    #expect(try await server.ask(method, "/", ["Host": "", "Cookie": cookie]).status == 421)
  }

  @Test func aForeignOriginIsRefusedOnEveryMethodAndPath() async throws {
    let server = try await TestServer()
    let cookie = try await server.cookie()
    for method in Self.methods { try await refuseOrigins(method, server, cookie) }
    await server.stop()
  }

  private func refuseOrigins(_ method: String, _ server: TestServer, _ cookie: String) async throws {
    let foreign = ["http://evil.example", "null", "https://127.0.0.1:\(server.port)", "http://127.0.0.1:1", "http://localhost", "file://"]
    for (index, origin) in foreign.enumerated() {
      for path in index == 0 ? Self.paths + [server.startTarget] : ["/decisions"] {
        let answer = try await server.ask(method, path, ["Origin": origin, "Cookie": cookie, "Content-Type": "application/json"])
        #expect(answer.status == 403 && answer.headers["set-cookie"] == nil, "\(method) \(path) \(origin): \(answer.status)")
      }
    }
    for site in ["cross-site", "same-site"] {
      #expect(try await server.ask(method, "/", ["Sec-Fetch-Site": site, "Cookie": cookie]).status == 403)
    }
  }

  @Test func aWordThatIsNoMethodGetsNothing() async throws {
    let server = try await TestServer()
    let answer = try await server.ask("BREW", "/data.json", ["Cookie": try await server.cookie(), "Connection": "close"])
    #expect(answer.status == 404 && answer.body.isEmpty)
    await server.stop()
  }

  @Test func itsOwnNamesAreWelcome() async throws {
    let server = try await TestServer()
    let cookie = try await server.cookie()
    for name in ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"] {
      let headers = ["Host": "\(name):\(server.port)", "Origin": "http://\(name):\(server.port)", "Cookie": cookie]
      #expect(try await server.ask("GET", "/data.json", headers).status == 200, "\(name)")
    }
    for site in ["same-origin", "none"] {
      #expect(try await server.ask("GET", "/", ["Sec-Fetch-Site": site, "Cookie": cookie]).status == 200)
    }
    await server.stop()
  }
}
