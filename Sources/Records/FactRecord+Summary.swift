extension FactRecord {
  /// What the fact says, in one line for people: `actor: Ủy ban nhân dân xã An Bình; count: 217; total: 236`. Facts of one
  /// event with the same summary say the same, wherever and in whatever words.
  package var summary: String {
    roles.map { role in
      let values = role.values.map { ($0.comparator.map { "\($0.rawValue) " } ?? "") + $0.value.written }
      return "\(role.name): \(values.joined(separator: " | "))"
    }.joined(separator: "; ")
  }
}
