/// The data of a page, as its scripts read them.
struct Page: Decodable {
  struct Declaration: Decodable {
    var name: String
    var file: String?
    var text: String?
  }

  struct Problem: Decodable {
    var article: String?
    var name: String?
    var fact: String?
    var code: String
  }

  struct Value: Decodable {
    var text: String
    var at: [[Int]]?
    var inferred: String?
  }

  struct Role: Decodable {
    var role: String
    var values: [Value]
  }

  struct Figures: Decodable {
    var who: String?
    var number: Double?
    var total: Double?
    var percent: Double?
    var from: String?
    var to: String?
  }

  struct Fact: Decodable {
    var id: String
    var partOf: String?
    var event: Int
    var rule: Int
    var at: [[Int]]?
    var text: String?
    var roles: [Role]
    var figures: Figures?
  }

  struct Article: Decodable {
    struct Obstacle: Decodable { var code: String }

    var name: String
    var text: String?
    var problem: Obstacle?
    var facts: [Fact]

    /// What a script cuts out.
    func words(_ places: [[Int]]) -> String {
      let units = Array((text ?? "").utf16)
      return places.map { String(decoding: units[$0[0]..<$0[1]], as: UTF16.self) }.joined(separator: " … ")
    }
  }

  var events: [Declaration]
  var rules: [Declaration]
  var articles: [Article]
  var undisplayed: [Problem]
  var problems: [Problem]
  var passedOver: [Problem]
}
