/// Makes the keys of a container's articles unique: the second `drop.jsonl!/7` is `drop.jsonl!/7#2`.
///
/// It keeps eight bytes a key, whatever their length. Two keys of one hash, which are not to be expected among less than a
/// hundred million, would only cost the second a `#2`.
struct KeyRing {
  private var given: Set<UInt64> = []
  /// How often keys were asked for that had been given before.
  private var repeated: [UInt64: Int] = [:]

  mutating func key(for wanted: String) -> String {
    let hash = Self.hash(wanted)
    if given.insert(hash).inserted { return wanted }
    var number = repeated[hash, default: 1]
    while true {
      number += 1
      let key = "\(wanted)#\(number)"
      if given.insert(Self.hash(key)).inserted {
        repeated[hash] = number
        return key
      }
    }
  }

  /// FNV-1a, the same in every run.
  private static func hash(_ key: String) -> UInt64 {
    key.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
