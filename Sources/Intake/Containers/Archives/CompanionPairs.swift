import DocumentModel

/// Brings the articles of an archive together with their companions (`NAME.meta.json` beside `NAME.txt`), whichever comes first.
///
/// Articles are read once, in the archive's order, and stay in it. One that may have a companion waits for it until those that
/// wait take `window` bytes, and a companion for its article likewise: packers put them beside each other, or sort them. Where
/// they stand further apart, whichever comes second is a failure, and no silent loss.
/// `CompanionPairsTests` covers both orders and distances.
struct CompanionPairs {
  private let window: Int
  /// Items that have not been given, by their numbers, which run from `first` on.
  private var held: [Int: HeldItem] = [:]
  private var first = 0
  private var heldBytes = 0
  /// The articles that wait, by their stems.
  private var waiting: [[UInt8]: [Int]] = [:]
  private var companions: [[UInt8]: HeldCompanion] = [:]
  /// The stems of the companions, oldest first.
  private var order: ArraySlice<[UInt8]> = []
  private var companionBytes = 0
  /// Hashes of the stems of articles that were given without a companion, and of companions that were given up.
  private var gone: Set<UInt64> = []
  private var lost: Set<UInt64> = []

  init(window: Int) {
    self.window = window
  }

  /// - Parameter stem: of an article that may have a companion; of a file one knows, of a stream nobody does.
  mutating func add(_ item: ContainerItem, stem: [UInt8]? = nil) {
    var added = HeldItem(item: item, stem: stem)
    if let stem {
      if let companion = companions[stem] {
        companions[stem]?.isUsed = true
        added.join(companion.contents)
      } else if lost.contains(StableHash.of(stem)) {
        added.join(.failure(Self.tooFar(from: added)))
      } else {
        waiting[stem, default: []].append(first + held.count)
      }
    }
    heldBytes += added.bytes
    held[first + held.count] = added
  }

  mutating func add(_ companion: HeldCompanion) {
    var companion = companion
    for number in waiting.removeValue(forKey: companion.stem) ?? [] {
      held[number]?.join(companion.contents)
      companion.isUsed = true
    }
    if let earlier = companions.updateValue(companion, forKey: companion.stem) {
      companionBytes -= earlier.bytes
    } else {
      order.append(companion.stem)
    }
    companionBytes += companion.bytes
    while companionBytes > window { giveUpOldest() }
  }

  /// The next item that needs not wait any longer; at the archive's end none needs to.
  mutating func next(atEnd: Bool) -> ContainerItem? {
    while atEnd, held.isEmpty, !order.isEmpty { giveUpOldest() }
    guard let item = held[first], item.stem == nil || heldBytes > window || atEnd else { return nil }
    held[first] = nil
    first += 1
    heldBytes -= item.bytes
    if let stem = item.stem, waiting.removeValue(forKey: stem) != nil { gone.insert(StableHash.of(stem)) }
    return item.item
  }

  private mutating func giveUpOldest() {
    guard let stem = order.popFirst(), let companion = companions.removeValue(forKey: stem) else { return }
    companionBytes -= companion.bytes
    guard !companion.isUsed else { return }
    if gone.contains(StableHash.of(stem)) {
      let reason = "stands so far behind its article that it was read without it; \(Self.advice)"
      add(.failure(key: companion.key, name: companion.key, IntakeError(.badMetadata, path: companion.key, reason: reason)))
    } else {
      lost.insert(StableHash.of(stem))
      add(.passedOver(PassedOver(name: companion.key, reason: .companionAlone)))
    }
  }

  private static func tooFar(from item: HeldItem) -> IntakeError {
    IntakeError(.badMetadata, path: item.key, reason: "stands so far behind its companion that it was given up; \(advice)")
  }

  private static let advice = "pack companions beside their articles"
}
