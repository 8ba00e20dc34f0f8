import FlyingFox
import Store

extension ReviewHandler {
  typealias Answer = @Sendable (ReviewDesk, [UInt8]) throws -> Reply

  enum Route {
    case read(@Sendable (ReviewDesk) throws -> Reply)
    case write(Answer)
  }

  /// Everything that there is to ask for.
  static let routes: [String: Route] = [
    "/": .read { desk in
      let policy = desk.page.policy + "; frame-ancestors 'none'"
      return Reply(status: .ok, type: .html, body: desk.page.bytes, headers: [FixedHeaders.policy: policy])
    },
    "/data.json": .read { Reply(status: .ok, type: .json, body: try $0.data()) },
    "/reviews.json": .read { Reply(status: .ok, type: .json, body: try $0.reviews()) },
    "/decisions": .write { Reply(status: .created, type: .json, body: try $0.decide($1)) },
  ]

  static func reply(_ answer: () throws -> Reply) -> Reply {
    do {
      return try answer()
    } catch let refusal as DecisionRefusal {
      return Reply(status: refusal.isConflict ? .conflict : .unprocessableContent, type: .json, body: refusal.json)
    } catch let error as StoreError {
      return .refusal(error.code == .busy ? .serviceUnavailable : .internalServerError, error.message)
    } catch {
      return .refusal(.internalServerError, "the server failed: \(error)")
    }
  }
}
