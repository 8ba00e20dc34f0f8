/// A set of word lists.
struct WordLists: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ lists: SegmentationWords.List...) {
    rawValue = lists.reduce(0) { $0 | Self.bit($1) }
  }

  func contains(_ list: SegmentationWords.List) -> Bool { rawValue & Self.bit(list) != 0 }

  private static let bits = Dictionary(
    uniqueKeysWithValues: SegmentationWords.List.allCases.enumerated().map { ($1, UInt64(1) << UInt64($0)) })

  private static func bit(_ list: SegmentationWords.List) -> UInt64 { bits[list] ?? 0 }
}
