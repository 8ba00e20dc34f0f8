import TestSupport
import Testing

@testable import DocumentModel

@Suite struct OffsetMapTests {
  /// `Qua◌̣◌̂n` → `Quận`
  static let composed = map((1, 1, 2), (3, 5, 1), (1, 1, 1))

  static func map(from source: Int = 0, _ runs: (text: Int, source: Int, count: Int)...) -> OffsetMap {
    var builder = OffsetMapBuilder(source: source)
    for run in runs { builder.append(textUnit: run.text, sourceUnit: run.source, count: run.count) }
    return builder.finish()
  }

  @Test(arguments: [
    (0, 2, 0, 2), (0, 3, 0, 7), (2, 5, 2, 7), (3, 4, 2, 7), (5, 6, 7, 8), (0, 6, 0, 8), (4, 4, 2, 2), (6, 6, 8, 8),
  ])
  func composedLetter(start: Int, end: Int, sourceStart: Int, sourceEnd: Int) {
    #expect(Self.composed.source(of: TextSpan(start, end)) == SourceSpan(sourceStart, sourceEnd))
  }

  @Test func utf16() {
    // BOM, `Hậu 🙂`
    let map = Self.map(from: 2, (1, 2, 1), (3, 2, 1), (1, 2, 2), (4, 4, 1))
    #expect(map.textCount == 10 && map.sourceCount == 14)
    #expect(map.source(of: TextSpan(0, 1)) == SourceSpan(2, 4))
    #expect(map.source(of: TextSpan(1, 5)) == SourceSpan(4, 8))
    #expect(map.source(of: TextSpan(6, 10)) == SourceSpan(10, 14))
    #expect(map.text(of: SourceSpan(0, 2)) == TextSpan(0, 0))
    #expect(map.text(of: SourceSpan(3, 5)) == TextSpan(0, 4))
    #expect(map.text(of: SourceSpan(12, 14)) == TextSpan(6, 10))
  }

  @Test func takenOutAndPutIn() {
    // `a`, zero-width space, `b`, (joiner put in), `c`, soft hyphen
    let map = Self.map((1, 1, 1), (0, 3, 1), (1, 1, 1), (2, 0, 1), (1, 1, 1), (0, 2, 1))
    #expect(map.source(of: TextSpan(0, 1)) == SourceSpan(0, 1))
    #expect(map.source(of: TextSpan(1, 2)) == SourceSpan(4, 5))
    #expect(map.source(of: TextSpan(0, 2)) == SourceSpan(0, 5))
    #expect(map.source(of: TextSpan(2, 4)) == SourceSpan(5, 5))
    #expect(map.source(of: TextSpan(4, 5)) == SourceSpan(5, 6))
    #expect(map.text(of: SourceSpan(1, 4)) == TextSpan(1, 1))
    #expect(map.text(of: SourceSpan(2, 3)) == TextSpan(1, 1))
    #expect(map.text(of: SourceSpan(6, 8)) == TextSpan(5, 5))
    #expect(map.text(of: SourceSpan(0, 8)) == TextSpan(0, 5))
  }

  @Test func nothingAtAll() {
    for map in [OffsetMap.identity(count: 0), Self.map()] {
      #expect(map.isIdentity)
      #expect(map.source(of: TextSpan(0, 0)) == SourceSpan(0, 0))
    }
    let markAlone = Self.map(from: 3)
    #expect(!markAlone.isIdentity)
    #expect(markAlone.source(of: TextSpan(0, 0)) == SourceSpan(3, 3))
    #expect(markAlone.text(of: SourceSpan(0, 3)) == TextSpan(0, 0))
  }

  @Test func identity() {
    #expect(OffsetMap.identity(count: 9).isIdentity)
    #expect(OffsetMap.identity(count: 9).source(of: TextSpan(2, 7)) == SourceSpan(2, 7))
    #expect(!Self.composed.isIdentity)
    #expect(!Self.map((3, 3, 2)).isIdentity)
  }

  @Test func offsetsOutsideAreTheEdges() {
    #expect(Self.composed.source(of: TextSpan(6, 99)) == SourceSpan(8, 8))
    #expect(Self.composed.source(of: TextSpan(5, 99)) == SourceSpan(7, 8))
    #expect(Self.composed.source(of: TextSpan(-4, -2)) == SourceSpan(0, 0))
    #expect(Self.composed.source(of: TextSpan(4, 3)) == SourceSpan(2, 2))
  }

  @Test func composition() {
    // UTF-16 → UTF-8 → NFC of `Qua◌̣◌̂n`
    let utf16 = Self.map(from: 2, (1, 2, 3), (2, 2, 2), (1, 2, 1))
    #expect(Self.composed.composed(with: utf16) == Self.map(from: 2, (1, 2, 2), (3, 6, 1), (1, 2, 1)))
    #expect(Self.composed.composed(with: .identity(count: 8)) == Self.composed)
    #expect(OffsetMap.identity(count: 8).composed(with: utf16) == utf16)
  }

  @Test func compositionKeepsWhatWasTakenOut() {
    // `e`, zero-width space, acute → `é`; one in front, one behind.
    let taken = Self.map((0, 3, 1), (1, 1, 1), (0, 3, 1), (2, 2, 1), (0, 3, 1))
    let composed = Self.map((2, 3, 1)).composed(with: taken)
    #expect(composed == Self.map((0, 3, 1), (2, 6, 1), (0, 3, 1)))
  }

  // MARK: On random maps

  /// A map by its definition: each unit as its edges on both sides.
  struct Units {
    var text: [Int] = [0]
    var source: [Int]

    init(from source: Int = 0) {
      self.source = [source]
    }

    var map: OffsetMap {
      var builder = OffsetMapBuilder(source: source[0])
      for index in text.indices.dropFirst() {
        builder.append(textUnit: text[index] - text[index - 1], sourceUnit: source[index] - source[index - 1])
      }
      return builder.finish()
    }

    mutating func append(_ textUnit: Int, _ sourceUnit: Int) {
      text.append(text[text.count - 1] + textUnit)
      source.append(source[source.count - 1] + sourceUnit)
    }

    /// The hull of the units that share a byte with the span.
    func source(of span: TextSpan) -> SourceSpan? {
      let touched = text.indices.dropFirst().filter { text[$0 - 1] < span.end && span.start < text[$0] }
      guard let first = touched.first, let last = touched.last else { return nil }
      return SourceSpan(source[first - 1], source[last])
    }
  }

  static func random(_ random: inout SplitMix, textCount: Int? = nil) -> Units {
    var units = Units(from: textCount == nil ? [0, 2, 3][random.below(3)] : 0)
    let sizes = [(1, 1), (1, 1), (1, 1), (2, 2), (3, 2), (1, 2), (3, 5), (0, 3), (0, 2), (2, 0), (3, 1), (4, 4)]
    for _ in 0..<random.below(30) {
      let (text, source) = sizes[random.below(sizes.count)]
      for _ in 0..<1 + random.below(3) { units.append(text, source) }
    }
    return units
  }

  @Test func agreesWithItsDefinition() {
    var random = SplitMix(seed: 1)
    for _ in 0..<60 {
      let units = Self.random(&random)
      let map = units.map
      for start in 0...map.textCount {
        for end in start...map.textCount {
          let found = map.source(of: TextSpan(start, end))
          #expect(found.start <= found.end)
          if start < end { #expect(found == units.source(of: TextSpan(start, end))) }
        }
      }
    }
  }

  @Test func isMonotoneAndTotalBothWays() {
    var random = SplitMix(seed: 2)
    for _ in 0..<60 {
      let map = Self.random(&random).map
      var last = 0
      for offset in 0..<map.textCount {
        let span = map.source(of: TextSpan(offset, offset + 1))
        #expect(span.start >= last && span.end >= span.start && span.end <= map.sourceCount)
        last = span.start
      }
      last = 0
      for offset in 0..<map.sourceCount {
        let span = map.text(of: SourceSpan(offset, offset + 1))
        #expect(span.start >= last && span.end >= span.start && span.end <= map.textCount)
        #expect(map.inverted.source(of: TextSpan(offset, offset + 1)) == SourceSpan(span.start, span.end))
        last = span.start
      }
    }
  }

  /// The hull of the hull, unless units of the two maps overlap and become one.
  @Test func compositionAgreesWithTwoSteps() {
    var random = SplitMix(seed: 3)
    for _ in 0..<60 {
      let inner = Self.random(&random).map
      var outerUnits = Self.random(&random)
      // Fit the outer map's source to the inner map's text.
      var fitted = Units()
      for index in outerUnits.text.indices.dropFirst() where outerUnits.source[index] - outerUnits.source[0] <= inner.textCount {
        fitted.append(
          outerUnits.text[index] - outerUnits.text[index - 1], outerUnits.source[index] - outerUnits.source[index - 1])
      }
      while (fitted.source.last ?? 0) < inner.textCount { fitted.append(1, 1) }
      outerUnits = fitted
      let outer = outerUnits.map
      let composed = outer.composed(with: inner)
      #expect(composed.textCount == outer.textCount && composed.sourceCount == inner.sourceCount)
      for start in 0..<outer.textCount {
        let middle = outer.source(of: TextSpan(start, start + 1))
        let once = composed.source(of: TextSpan(start, start + 1))
        guard middle.start < middle.end else { continue }
        let twice = inner.source(of: TextSpan(middle.start, middle.end))
        #expect(once.start <= twice.start && twice.end <= once.end)
      }
      var last = 0
      for offset in 0..<composed.textCount {
        let span = composed.source(of: TextSpan(offset, offset + 1))
        #expect(span.start >= last)
        last = span.start
      }
    }
  }

  /// Many runs of no text in a row must not make look-up slow: they are one run.
  @Test func whatIsTakenOutInARowIsOneRun() {
    var builder = OffsetMapBuilder()
    builder.append(textUnit: 1, sourceUnit: 1)
    for index in 0..<1_000 { builder.append(textUnit: 0, sourceUnit: 2 + index % 2) }
    builder.append(textUnit: 1, sourceUnit: 1)
    let map = builder.finish()
    #expect(map.runs.count == 3)
    #expect(map.source(of: TextSpan(1, 2)) == SourceSpan(2_501, 2_502))
  }
}
