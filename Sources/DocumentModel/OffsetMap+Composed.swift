extension OffsetMap {
  /// The map from this map's text straight to the source of `inner`, whose text is this map's source.
  ///
  ///     UTF-16 bytes → decoded UTF-8 (inner) → NFC (self):   text ↔ UTF-16 bytes
  ///
  /// A unit of the result starts and ends where units of both maps do; where they overlap, they become one.
  /// - Complexity: linear in the runs of both, and in the units that overlap.
  package func composed(with inner: OffsetMap) -> OffsetMap {
    if isIdentity { return inner }
    if inner.isIdentity { return self }
    var outer = UnitCursor(inverted)
    var inner = UnitCursor(inner)
    var builder = OffsetMapBuilder(source: inner.firstOther)
    while outer.hasUnit || inner.hasUnit {
      if inner.isOneSided {
        builder.append(textUnit: 0, sourceUnit: inner.takeUnit().other)
      } else if outer.isOneSided || !inner.hasUnit {
        builder.append(textUnit: outer.takeUnit().other, sourceUnit: 0)
      } else if !outer.hasUnit {
        builder.append(textUnit: 0, sourceUnit: inner.takeUnit().other)
      } else {
        Self.appendCommon(&outer, &inner, to: &builder)
      }
    }
    return builder.finish()
  }

  /// Appends as many units as both runs have in step, or else one that covers all that overlap.
  private static func appendCommon(_ outer: inout UnitCursor, _ inner: inout UnitCursor, to builder: inout OffsetMapBuilder) {
    let step = leastCommonMultiple(outer.unit, inner.unit)
    let count = min(outer.rest / step, inner.rest / step)
    guard count == 0 else {
      builder.append(
        textUnit: step / outer.unit * outer.otherUnit, sourceUnit: step / inner.unit * inner.otherUnit, count: count)
      outer.skip(units: count * step / outer.unit)
      inner.skip(units: count * step / inner.unit)
      return
    }
    var (text, source, outerEnd, innerEnd) = (0, 0, 0, 0)
    repeat {
      if outerEnd <= innerEnd, outer.hasUnit {
        let unit = outer.takeUnit()
        (outerEnd, text) = (outerEnd + unit.this, text + unit.other)
      } else if inner.hasUnit {
        let unit = inner.takeUnit()
        (innerEnd, source) = (innerEnd + unit.this, source + unit.other)
      } else {
        break
      }
    } while outerEnd != innerEnd
    builder.append(textUnit: text, sourceUnit: source)
  }

  private static func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
  }
}

/// Goes through the units of a map, seen from its text.
private struct UnitCursor {
  private let map: OffsetMap
  private var index = 0
  private var taken = 0

  init(_ map: OffsetMap) {
    self.map = map
  }

  var firstOther: Int { map.runs.first?.source ?? map.sourceCount }
  var hasUnit: Bool { index < map.runs.count }
  var unit: Int { map.runs[index].textUnit }
  var otherUnit: Int { map.runs[index].sourceUnit }
  /// The next unit has no bytes on this side.
  var isOneSided: Bool { hasUnit && unit == 0 }
  /// Bytes of this run, on this side, that are not taken yet.
  var rest: Int { (index + 1 < map.runs.count ? map.runs[index + 1].text : map.textCount) - map.runs[index].text - taken }

  mutating func takeUnit() -> (this: Int, other: Int) {
    let (this, other) = (unit, otherUnit)
    skip(units: 1)
    return (this, other)
  }

  mutating func skip(units: Int) {
    taken += units * unit
    guard unit == 0 || rest <= 0 else { return }
    index += 1
    taken = 0
  }
}
