import Testing

@testable import Review

/// Who is let in.
@Suite struct ReviewSessionTests {
  @Test func theStartAddressIsExchangedForACookieWithAnotherSecret() async throws {
    let server = try await TestServer()
    let answer = try await server.ask("GET", server.startTarget)
    #expect(answer.status == 303 && answer.headers["location"] == "/")
    let cookie = try #require(answer.headers["set-cookie"])
    #expect(cookie.wholeMatch(of: /sukien-review-\d+=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=\//) != nil, "\(cookie)")
    let token = try #require(server.startTarget.split(separator: "=").last)
    #expect(token.count == 64 && !cookie.contains(token))
    #expect(try await server.ask("GET", "/data.json", ["Cookie": try await server.cookie()]).status == 200)
    await server.stop()
  }

  @Test func withoutTheCookieNothingIsSeen() async throws {
    let server = try await TestServer()
    let token = try #require(server.startTarget.split(separator: "=").last)
    let name = try #require(try await server.cookie().split(separator: "=").first)
    for cookies in ["", "x=y", "\(name)=", "\(name)=\(token)", "\(name)=\(String(repeating: "0", count: 64))", "\(name)", ";;=;"] {
      for path in ["/", "/data.json", "/reviews.json", "/decisions", "/nothing"] {
        let answer = try await server.ask(path == "/decisions" ? "POST" : "GET", path, ["Cookie": cookies, "Content-Type": "application/json"], body: "{}")
        #expect(answer.status == 401 && answer.body.contains("/start?token="), "\(path) \(cookies)")
        #expect(!answer.body.contains("Tân Sơn"))
      }
    }
    await server.stop()
  }

  @Test func aWrongTokenOpensNothing() async throws {
    let server = try await TestServer()
    for target in ["/start", "/start?", "/start?token=", "/start?token=0", String(server.startTarget.dropLast()), server.startTarget + "0", "/start?x=1&" + server.startTarget.dropFirst(7)] {
      let answer = try await server.ask("GET", target)
      #expect(answer.status == 401 && answer.headers["set-cookie"] == nil, "\(target)")
    }
    #expect(try await server.ask("POST", server.startTarget).status == 405)
    await server.stop()
  }

  @Test func theCookieIsFoundAmongOthers() async throws {
    let server = try await TestServer()
    let cookie = try await server.cookie()
    #expect(try await server.ask("GET", "/data.json", ["Cookie": "a=b; \(cookie); c=d"]).status == 200)
    await server.stop()
  }
}
