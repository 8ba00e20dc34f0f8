/// A table of a data package: what its columns hold, and how its rows refer to others.
struct Table: Sendable {
  struct Reference: Sendable {
    var column: String
    var table: String
    var target: String
  }

  var name: String
  var description: String
  var columns: [Column]
  var key: [String]
  var references: [Reference] = []

  var fileName: String { "\(name).csv" }
}
