/// Makes the keys of a container's articles unique: the second `drop.jsonl!/7` is `drop.jsonl!/7#2`.
///
/// It keeps eight bytes a key, whatever their length. Two keys of one hash, which are not to be expected among less than a
/// hundred million, would only cost the second a `#2`.
struct KeyRing {
  private var given: Set<UInt64> = []
  /// How often keys were asked for that had been given before.
  private var repeated: [UInt64: Int] = [:]

  mutating func key(for wanted: String) -> String {
    let hash = StableHash.of(wanted.utf8)
    if given.insert(hash).inserted { return wanted }
    var number = repeated[hash, default: 1]
    while true {
      number += 1
      let key = "\(wanted)#\(number)"
      if given.insert(StableHash.of(key.utf8)).inserted {
        repeated[hash] = number
        return key
      }
    }
  }
}
