import DocumentModel
import Foundation
import Records
import Store

/// A decision as the page sends it:
///
///     {"action": "accept", "fact": "1f0c…", "queue": "unreviewed", "comment": "…"}        reject and comment alike
///     {"action": "correct", "fact": "1f0c…", "corrections": [
///        {"role": "count", "position": 0, "value": "39.055", "span": [120, 126]},
///        {"role": "actor", "position": 1, "value": null}, {"span": [100, 160]}]}
///     {"action": "undo"}, {"action": "undo", "decision": 12}
///
/// `value` is what the reviewer wrote, or a number, or null where there is no such value; without it only the words change.
/// `span` counts in UTF-16 code units of the article's text, as browsers do; without a `role` it is the fact's own.
struct DecisionRequest {
  enum Act {
    case accept, reject, comment
    case correct([Change])
    /// Nil for the last one.
    case undo(Int64?)
  }

  struct Change {
    var role: String?
    var position: Int
    /// Nil where it stays.
    var value: Written?
    var span: Range<Int>?
  }

  enum Written {
    case text(String)
    case number(Double)
    case none
  }

  let act: Act
  /// Empty for an undo.
  let fact: String
  let queue: String?
  let comment: String?

  /// - Throws: `DecisionRefusal` for anything that is not written so.
  init(_ json: [UInt8]) throws(DecisionRefusal) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(json))
    } catch let error as DecodingError {
      throw DecisionRefusal(.badRequest, FactRecordReader.reason(of: error))
    } catch {
      throw DecisionRefusal(.badRequest, error.localizedDescription)
    }
  }
}

extension DecisionRequest: Decodable {
  private enum Key: String, CodingKey { case action, fact, queue, comment, corrections, decision }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    let action = try members.decode(String.self, forKey: .action)
    queue = try members.decodeIfPresent(String.self, forKey: .queue)
    comment = try members.decodeIfPresent(String.self, forKey: .comment)
    fact = action == Decision.Action.undo.rawValue ? "" : try members.decode(String.self, forKey: .fact)
    switch Decision.Action(rawValue: action) {
    case .accept: act = .accept
    case .reject: act = .reject
    case .comment: act = .comment
    case .correct: act = .correct(try members.decode([Change].self, forKey: .corrections))
    case .undo: act = .undo(try members.decodeIfPresent(Int64.self, forKey: .decision))
    case .add, nil:
      throw DecodingError.dataCorruptedError(
        forKey: .action, in: members,
        debugDescription: "is one of \(Decision.Action.allCases.filter { $0 != .add }.map(\.rawValue).joined(separator: ", "))")
    }
  }
}

extension DecisionRequest.Change: Decodable {
  private enum Key: String, CodingKey { case role, position, value, span }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    role = try members.decodeIfPresent(String.self, forKey: .role)
    position = try members.decodeIfPresent(Int.self, forKey: .position) ?? 0
    value = members.contains(.value) ? try Self.written(members) : nil
    span = members.contains(.span) ? try Self.range(members) : nil
  }

  private static func written(_ members: KeyedDecodingContainer<Key>) throws -> DecisionRequest.Written {
    if try members.decodeNil(forKey: .value) { return .none }
    if let number = try? members.decode(Double.self, forKey: .value) { return .number(number) }
    return .text(try members.decode(String.self, forKey: .value))
  }

  private static func range(_ members: KeyedDecodingContainer<Key>) throws -> Range<Int> {
    let bounds = try members.decode([Int].self, forKey: .span)
    guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else {
      throw DecodingError.dataCorruptedError(forKey: .span, in: members, debugDescription: "a span is [start, end]")
    }
    return bounds[0]..<bounds[1]
  }
}
