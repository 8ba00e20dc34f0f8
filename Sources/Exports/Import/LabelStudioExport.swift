/// What Label Studio exports as JSON, as far as corrections need it. What it does not say is nil; nothing is taken for granted
/// of a file that people have had in their hands.
enum LabelStudioExport {
  struct Task: Decodable {
    var id: Int?
    var data: Data
    var annotations: [Annotation]?
  }

  struct Data: Decodable {
    var text: String?
    var article: String?
    var document: String?
    var contentHash: String?
    var textHash: String?
    /// The last decision that the store had when the task went out.
    var lastDecision: Int64?
    var facts: [SentFact]?
  }

  /// A fact as it went out: what tells an annotator's change from one of the rules.
  struct SentFact: Codable, Hashable {
    var id: String
    var summary: String
    /// The choice that the fact went out with.
    var decision: String?
  }

  struct Annotation: Decodable {
    var id: Int?
    var completed_by: Author?
    var was_cancelled: Bool?
    var updated_at: String?
    var result: [Result]?
  }

  /// A number, or what is known of the person.
  struct Author: Decodable {
    var name: String?

    private enum Key: String, CodingKey { case email, username, id }

    init(from decoder: any Decoder) throws {
      if let number = try? decoder.singleValueContainer().decode(Int.self) {
        name = "label-studio user \(number)"
        return
      }
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        name = text
        return
      }
      let members = try decoder.container(keyedBy: Key.self)
      let named =
        try members.decodeIfPresent(String.self, forKey: .email) ?? members.decodeIfPresent(String.self, forKey: .username)
      name = try named ?? members.decodeIfPresent(Int.self, forKey: .id).map { "label-studio user \($0)" }
    }
  }

  struct Result: Decodable {
    var id: String?
    var type: String?
    var from_name: String?
    var from_id: String?
    var to_id: String?
    var labels: [String]?
    var value: Value?
  }

  struct Value: Decodable {
    var start: Int?
    var end: Int?
    var labels: [String]?
    var choices: [String]?
    /// The quote of a region, or what was written into a field.
    var text: Text?
  }

  struct Text: Decodable {
    var lines: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) { lines = [text] } else { lines = try container.decode([String].self) }
    }
  }
}
