extension Gazetteer {
  /// For each name, what is known of the units that have it, and of those that these belong to: all that looking the name
  /// up can lead to.
  var digests: [(key: [UInt8], content: UInt64)] {
    var known = [UInt64?](repeating: nil, count: units.count)
    return (0..<nameKeys.count).map { number in
      var hash = StableHash()
      for unit in starts[number]..<starts[number + 1] { hash.combine(digest(of: unit, &known)) }
      return (Array(nameKeys[number].utf8), hash.value)
    }
  }

  /// What a unit belongs to stands above it, so that this comes to an end.
  private func digest(of number: Int32, _ known: inout [UInt64?]) -> UInt64 {
    if let known = known[Int(number)] { return known }
    let unit = units[Int(number)]
    var hash = StableHash(identifier(of: number), name(of: number), level(of: number))
    for field in [unit.rank, unit.from, unit.to] { hash.combine(field) }
    for parent in above(unit) { hash.combine(digest(of: parent, &known)) }
    known[Int(number)] = hash.value
    return hash.value
  }

  private func above(_ unit: Unit) -> [Int32] {
    guard unit.parent >= 0 else { return [] }
    return byCode[Int(codeStarts[Int(unit.parent)])..<Int(codeStarts[Int(unit.parent) + 1])].filter {
      units[Int($0)].rank < unit.rank
    }
  }
}

extension PlaceKeys {
  /// Of what other spellings there are.
  var digest: UInt64 {
    var writer = PackWriter()
    write(to: &writer)
    var hash = StableHash()
    for byte in writer.bytes { hash.combine(byte) }
    return hash.value
  }
}
