import DocumentModel
import Testing

@testable import Intake

@Suite struct CompanionPairsTests {
  private func article(_ key: String, bytes: Int = 100) -> ContainerItem {
    .article(key: key, RawArticle(name: key, bytes: [UInt8](repeating: 0x61, count: bytes)))
  }

  private func companion(_ stem: String, bytes: Int = 100) -> HeldCompanion {
    HeldCompanion(
      stem: Array(stem.utf8), key: "\(stem).meta.json", contents: .success(ArticleMetadata(title: stem)), bytes: bytes)
  }

  /// What can be given now: keys, with the title that a companion gave.
  private func given(_ pairs: inout CompanionPairs, atEnd: Bool = false) -> [String] {
    var given: [String] = []
    while let item = pairs.next(atEnd: atEnd) {
      switch item {
      case .article(let key, let article): given.append(key + (article.metadata.title.map { " \($0)" } ?? ""))
      case .failure(let key, _, let error): given.append("\(error.code) \(key)")
      case .passedOver(let found): given.append("\(found.reason) \(found.name)")
      }
    }
    return given
  }

  @Test func itemsWaitInOrder() {
    var pairs = CompanionPairs(window: 10_000)
    pairs.add(article("1"), stem: Array("a".utf8))
    pairs.add(article("2"))
    #expect(given(&pairs) == [])
    pairs.add(companion("a"))
    #expect(given(&pairs) == ["1 a", "2"])
  }

  @Test func companionBeforeItsArticles() {
    var pairs = CompanionPairs(window: 10_000)
    pairs.add(companion("a"))
    pairs.add(article("a.txt"), stem: Array("a".utf8))
    pairs.add(article("a.html"), stem: Array("a".utf8))
    #expect(given(&pairs) == ["a.txt a", "a.html a"])
    #expect(given(&pairs, atEnd: true) == [])
  }

  @Test func companionsAlone() {
    var pairs = CompanionPairs(window: 10_000)
    pairs.add(companion("b"))
    pairs.add(companion("a"))
    pairs.add(article("c"), stem: Array("c".utf8))
    #expect(given(&pairs, atEnd: true) == ["c", "companionAlone b.meta.json", "companionAlone a.meta.json"])
  }

  @Test func articlesWaitNoLongerThanTheWindow() {
    var pairs = CompanionPairs(window: 5_000)
    pairs.add(article("1", bytes: 3_000), stem: Array("1".utf8))
    pairs.add(article("2", bytes: 3_000), stem: Array("2".utf8))
    #expect(given(&pairs) == ["1"])
    pairs.add(companion("2"))
    pairs.add(companion("1"))
    #expect(given(&pairs, atEnd: true) == ["2 2", "badMetadata 1.meta.json"])
  }

  @Test func companionsWaitNoLongerThanTheWindow() {
    var pairs = CompanionPairs(window: 5_000)
    for number in 1...3 { pairs.add(companion("\(number)", bytes: 2_000)) }
    #expect(given(&pairs) == ["companionAlone 1.meta.json"])
    for number in 1...3 { pairs.add(article("\(number)"), stem: Array("\(number)".utf8)) }
    #expect(given(&pairs, atEnd: true) == ["badMetadata 1", "2 2", "3 3"])
  }

  /// What one of many waits for does not cost the others time.
  @Test func many() {
    var pairs = CompanionPairs(window: 1 << 30)
    for number in 0..<20_000 { pairs.add(article("\(number)", bytes: 10), stem: Array("\(number)".utf8)) }
    for number in (0..<20_000).reversed() { pairs.add(companion("\(number)", bytes: 10)) }
    #expect(given(&pairs).count == 20_000)
  }
}
