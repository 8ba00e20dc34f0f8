import FlyingFox

/// Answers requests: who may ask, for what, and how. What is answered stands in `ReviewDesk`.
///
/// There is a fixed table of paths, compared as they were sent; nothing of a request ever becomes the name of a file.
struct ReviewHandler: HTTPHandler {
  let desk: ReviewDesk
  let gate: RequestGate
  let session: ReviewSession
  let body: RequestBody

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse { await reply(to: request).response(to: request) }

  private func reply(to request: HTTPRequest) async -> Reply {
    if let refusal = gate.refusal(of: request.headers) { return refusal }
    let path = request.target.path()
    if path == ReviewSession.startPath { return start(request) }
    guard session.admits(request.headers[.cookie]) else { return session.wanted }
    guard let route = Self.routes[path] else { return .refusal(.notFound, "there is no such page") }
    switch route {
    case .read(let answer):
      guard Self.isRead(request.method) else { return Self.wrongMethod("GET, HEAD") }
      return Self.reply { try answer(desk) }
    case .write(let answer):
      guard request.method == .POST else { return Self.wrongMethod("POST") }
      return await write(request, answer)
    }
  }

  private func start(_ request: HTTPRequest) -> Reply {
    guard Self.isRead(request.method) else { return Self.wrongMethod("GET, HEAD") }
    return session.begun(by: request.target.query()) ?? session.wanted
  }

  private func write(_ request: HTTPRequest, _ answer: @escaping Answer) async -> Reply {
    let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
    guard type == "application/json" else { return .refusal(.unsupportedMediaType, "Content-Type must be application/json") }
    let content: [UInt8]
    do throws(RequestBody.Failure) {
      content = try await body.read(request.bodySequence)
    } catch {
      return refusal(of: error)
    }
    var reply = Self.reply { try answer(desk, content) }
    reply.hasReadBody = true
    return reply
  }

  private func refusal(of failure: RequestBody.Failure) -> Reply {
    switch failure {
    case .tooLarge: .refusal(.payloadTooLarge, "a request may have \(body.limit) bytes and no more")
    case .tooSlow: .refusal(.requestTimeout, "the request did not come within \(body.patience)")
    case .broken: .refusal(.badRequest, "the request broke off")
    }
  }

  private static func isRead(_ method: HTTPMethod) -> Bool { method == .GET || method == .HEAD }

  private static func wrongMethod(_ allowed: String) -> Reply {
    .refusal(.methodNotAllowed, "allowed here: \(allowed)", headers: ["Allow": allowed])
  }
}
