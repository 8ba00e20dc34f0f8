import FlyingFox
import Foundation

/// Reads what a request brings, within a size and a time.
struct RequestBody: Sendable {
  enum Failure: Error {
    case tooLarge
    case tooSlow
    /// Broken off, or not framed as HTTP has it.
    case broken
  }

  /// The largest body in bytes.
  let limit: Int
  /// How long the whole of it may take.
  let patience: Duration

  func read(_ body: HTTPBodySequence) async throws(Failure) -> [UInt8] {
    if let announced = body.count, announced > limit { throw .tooLarge }
    return try await bytes(of: body)
  }

  /// Takes what comes, and lets it go.
  func drain(_ body: HTTPBodySequence) async { _ = try? await bytes(of: body) }

  private func bytes(of body: HTTPBodySequence) async throws(Failure) -> [UInt8] {
    let (limit, patience) = (limit, patience)
    do {
      return try await withThrowingTaskGroup(of: [UInt8].self) { group in
        defer { group.cancelAll() }
        group.addTask { try await Self.bytes(of: body, limit: limit) }
        group.addTask {
          try await Task.sleep(for: patience)
          throw Failure.tooSlow
        }
        return try await group.next() ?? []
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .broken
    }
  }

  private static func bytes(of body: HTTPBodySequence, limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in body {
      bytes.append(contentsOf: chunk)
      if bytes.count > limit { throw Failure.tooLarge }
    }
    return bytes
  }
}
