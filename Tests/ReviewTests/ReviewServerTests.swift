import Foundation
import Testing

@testable import Review

/// Requests as pages, broken programs and hostile ones send them.
@Suite struct ReviewServerTests {
  private func decision(_ server: TestServer, _ action: String = "accept") throws -> String {
    #"{"action": "\#(action)", "fact": "\#(try server.desk.facts[0])"}"#
  }

  @Test func everyAnswerHasTheFixedHeaders() async throws {
    let server = try await TestServer()
    let answers = [
      try await server.asPage("GET", "/"), try await server.ask("GET", "/"), try await server.asPage("GET", "/nothing"), try await server.asPage("PUT", "/"),
      try await server.ask("GET", "/", ["Host": "x"]), try await server.asPage("POST", "/decisions", body: "{"),
    ]
    #expect(answers.map(\.status) == [200, 401, 404, 405, 421, 422])
    for answer in answers {
      let policy = try #require(answer.headers["content-security-policy"])
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
      #expect(answer.headers["x-content-type-options"] == "nosniff" && answer.headers["x-frame-options"] == "DENY")
      #expect(answer.headers["referrer-policy"] == "no-referrer" && answer.headers["cache-control"] == "no-store")
      #expect(answer.headers["cross-origin-opener-policy"] == "same-origin" && answer.headers["cross-origin-resource-policy"] == "same-origin")
      #expect(answer.headers["content-type"]?.contains("charset=utf-8") == true && answer.headers["access-control-allow-origin"] == nil)
    }
    await server.stop()
  }

  @Test func aDecisionIsKeptAndSeen() async throws {
    let server = try await TestServer()
    let answer = try await server.asPage("POST", "/decisions", body: try decision(server, "reject"))
    #expect(answer.status == 201 && answer.body.contains(#""state":"rejected""#))
    #expect(try await server.asPage("GET", "/reviews.json").body.contains(#""state":"rejected""#))
    #expect(try server.desk.store.decisions().map(\.decision.reviewer) == ["Lan"])
    await server.stop()
  }

  @Test func onlyTheTableOfPathsIsThere() async throws {
    let server = try await TestServer()
    for path in [
      "/../", "/..", "/./", "//", "/data.json/", "/data.json/..", "/%2e%2e/etc/passwd", "/../../../../etc/passwd", "/DATA.JSON",
      "/data%2ejson", "/decisions/1", "/facts.sqlite", "http://\(server.host)/", "*", "data.json", "/\u{1F642}",
    ] {
      #expect(try await server.asPage("GET", path).status == 404, "\(path)")
    }
    #expect(try await server.asPage("GET", "/?x=/etc/passwd").status == 200)
    await server.stop()
  }

  @Test func pagesAreReadAndDecisionsPosted() async throws {
    let server = try await TestServer()
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "REPORT"] {
      let answer = try await server.asPage(method, "/data.json", body: "{}")
      #expect(answer.status == 405 && answer.headers["allow"] == "GET, HEAD")
    }
    for method in ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"] {
      let answer = try await server.asPage(method, "/decisions")
      #expect(answer.status == 405 && answer.headers["allow"] == "POST")
    }
    #expect(try server.desk.store.decisions().isEmpty)
    await server.stop()
  }

  @Test func aHeadHasTheLengthAlone() async throws {
    let server = try await TestServer()
    for path in ["/data.json", "/nothing"] {
      let (head, whole) = (try await server.asPage("HEAD", path), try await server.asPage("GET", path))
      #expect(head.body.isEmpty && !whole.body.isEmpty && head.status == whole.status)
      #expect(head.headers["content-length"] == whole.headers["content-length"])
    }
    await server.stop()
  }

  @Test func whatAFormCouldSendIsNoDecision() async throws {
    let server = try await TestServer()
    for type in ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", "json"] {
      let answer = try await server.asPage("POST", "/decisions", ["Content-Type": type], body: try decision(server))
      #expect(answer.status == 415 && answer.body.contains("application/json"), "\(type)")
    }
    #expect(try server.desk.store.decisions().isEmpty)
    #expect(try await server.asPage("POST", "/decisions", ["Content-Type": "application/json; charset=utf-8"], body: try decision(server)).status == 201)
    await server.stop()
  }

  @Test func whatIsNoDecisionIsRefused() async throws {
    let server = try await TestServer()
    for body in [
      "", "{", "null", "[]", "\"accept\"", "{}", #"{"action": "accept"}"#, #"{"action": "burn", "fact": "x"}"#,
      #"{"action": "accept", "fact": 7}"#, #"{"action": "correct", "fact": "x"}"#, #"{"action": "correct", "fact": "x", "corrections": [[]]}"#,
      #"{"action": "undo", "decision": "1"}"#, "\u{0}", String(repeating: "[", count: 5000),
    ] {
      let answer = try await server.asPage("POST", "/decisions", body: body)
      #expect(answer.status == 422 && answer.body.contains(#""code":"badRequest""#), "\(body.prefix(60)): \(answer)")
    }
    await server.stop()
  }

  @Test func whatIsGoneIsAConflict() async throws {
    let server = try await TestServer()
    #expect(try await server.asPage("POST", "/decisions", body: #"{"action": "accept", "fact": "gone"}"#).status == 409)
    #expect(try await server.asPage("POST", "/decisions", body: #"{"action": "undo"}"#).status == 409)
    await server.stop()
  }

  // MARK: Sizes and times

  @Test func aBodyBeyondTheLimitIsRefused() async throws {
    let server = try await TestServer()
    let long = #"{"action": "comment", "fact": "x", "comment": "\#(String(repeating: "a", count: 70_000))"}"#
    #expect(try await server.asPage("POST", "/decisions", body: long).status == 413)
    let most = #"{"action": "comment", "fact": "x", "comment": "\#(String(repeating: "a", count: 65_000))"}"#
    #expect(try await server.asPage("POST", "/decisions", body: most).status == 409)
    await server.stop()
  }

  @Test func aBodyInPiecesIsCountedToo() async throws {
    let server = try await TestServer()
    let head = "POST /decisions HTTP/1.1\r\nHost: \(server.host)\r\nCookie: \(try await server.cookie())\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    let piece = "4000\r\n" + String(repeating: " ", count: 0x4000) + "\r\n"
    let small = try decision(server)
    let kept = try await server.answer(toBytes: head + String(small.utf8.count, radix: 16) + "\r\n\(small)\r\n0\r\n\r\n")
    #expect(kept?.status == 201)
    let refused = try await server.answer(toBytes: head + String(repeating: piece, count: 6) + "0\r\n\r\n")
    #expect(refused?.status == 413)
    await server.stop()
  }

  @Test func aBodyThatDoesNotComeIsNotWaitedFor() async throws {
    var limits = ReviewServer.Limits()
    limits.bodyPatience = .milliseconds(200)
    let server = try await TestServer(limits)
    let head = "POST /decisions HTTP/1.1\r\nHost: \(server.host)\r\nCookie: \(try await server.cookie())\r\nContent-Type: application/json\r\n"
    #expect(try await server.answer(toBytes: head + "Content-Length: 100\r\n\r\n{")?.status == 408)
    #expect(try await server.answer(toBytes: head + "Transfer-Encoding: chunked\r\n\r\n")?.status == 408)
    #expect(try server.desk.store.decisions().isEmpty)
    await server.stop()
  }

  @Test func aRequestThatDoesNotEndIsEnded() async throws {
    var limits = ReviewServer.Limits()
    limits.connection = .milliseconds(300)
    let server = try await TestServer(limits)
    for start in ["", "GET", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: x"] {
      #expect(try await server.answer(toBytes: start) == nil)
    }
    await server.stop()
  }

  @Test func whatIsNoRequestIsClosed() async throws {
    let server = try await TestServer()
    for bytes in [
      "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
      "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
    ] { #expect(try await server.answer(toBytes: bytes) == nil, "\(bytes)") }
    #expect(try await server.asPage("GET", "/").status == 200)
    await server.stop()
  }

  /// What stands behind a request that was refused is never taken for another one.
  @Test func aConnectionHasOneRequest() async throws {
    let server = try await TestServer()
    let inner = "GET /data.json HTTP/1.1\r\nHost: \(server.host)\r\nCookie: \(try await server.cookie())\r\n\r\n"
    let outer = "POST /decisions HTTP/1.1\r\nHost: evil.example\r\nConnection: keep-alive\r\nContent-Length: \(inner.utf8.count)\r\n\r\n"
    let refused = try #require(try await server.answer(toBytes: outer + inner))
    #expect(refused.status == 421 && refused.headers["connection"] == "close" && !refused.body.contains("HTTP/1.1"))
    let twice = try #require(try await server.answer(toBytes: inner + inner))
    #expect(twice.status == 200 && !twice.body.contains("HTTP/1.1"))
    await server.stop()
  }

  @Test func manyConnectionsAtOnceAreServed() async throws {
    let server = try await TestServer()
    let statuses = try await TestServer.waiting {
      let connections = try (0..<100).map { _ in try Connection(server.port) }
      for connection in connections { connection.send("GET / HTTP/1.1\r\nHost: \(server.host)\r\n\r\n") }
      return connections.map { $0.answer()?.status }
    }
    #expect(statuses == Array(repeating: 401, count: 100))
    await server.stop()
  }

  @Test func decisionsAtTheSameTimeAreAllKept() async throws {
    let server = try await TestServer()
    let (cookie, body) = (try await server.cookie(), try decision(server))
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try await server.ask("POST", "/decisions", ["Cookie": cookie, "Content-Type": "application/json"], body: body).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 201, count: 8))
    #expect(try server.desk.store.decisions().count == 8)
    await server.stop()
  }

  @Test func anotherServerOnThePortIsToldSo() async throws {
    let server = try await TestServer()
    let second = ReviewServer(server.desk.desk, port: server.port)
    let error = await #expect(throws: ServerError.self) { try await second.run {} }
    #expect(error?.isTaken == true && error?.port == server.port)
    await server.stop()
  }

  @Test func aPortThatIsFreeIsFound() throws {
    #expect(try FreePort.any() > 0)
    #expect(try FreePort.preferred() > 0)
  }
}
