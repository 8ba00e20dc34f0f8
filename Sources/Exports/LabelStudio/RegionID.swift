/// The names of regions, by which corrections find their way back: `FACT`, `FACT:also:0`, `FACT:ROLE:0`, and with a further
/// number for each piece of words that stand apart but the first.
struct RegionID: Hashable {
  enum Part: Hashable {
    case fact
    case also(Int)
    case value(role: String, position: Int)
  }

  var fact: String
  var part: Part
  /// Which of the pieces, from 0.
  var piece = 0

  var written: String {
    let name =
      switch part {
      case .fact: fact
      case .also(let index): "\(fact):also:\(index)"
      case .value(let role, let position): "\(fact):\(role):\(position)"
      }
    // A fact's own pieces have a word between, so that they cannot be taken for a role's.
    guard piece > 0 else { return name }
    return part == .fact ? "\(name):piece:\(piece):0" : "\(name):\(piece)"
  }

  init(fact: String, part: Part, piece: Int = 0) {
    self.fact = fact
    self.part = part
    self.piece = piece
  }

  /// Nil for the name of a region that a person has drawn.
  init?(_ written: String) {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let fact = parts.first, fact.first == "f", fact.utf8.count == 17 else { return nil }
    self.fact = fact
    part = .fact
    guard parts.count > 1 else { return }
    guard (3...4).contains(parts.count), let index = Int(parts[2]), index >= 0 else { return nil }
    if parts[1] == "piece", parts.count == 4 {
      piece = index
      return
    }
    part = parts[1] == "also" ? .also(index) : .value(role: parts[1], position: index)
    guard parts.count == 4 else { return }
    guard let piece = Int(parts[3]), piece > 0 else { return nil }
    self.piece = piece
  }
}
