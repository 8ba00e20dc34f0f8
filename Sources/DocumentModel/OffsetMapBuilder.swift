/// Makes an `OffsetMap` from front to back, joining what can be one run.
package struct OffsetMapBuilder {
  private var runs: [OffsetMap.Run] = []
  private var text = 0
  private var source: Int

  /// - Parameter source: where the source of the text starts: behind a byte order mark.
  package init(source: Int = 0) {
    self.source = source
  }

  /// Appends `count` units of `textUnit` bytes of text for `sourceUnit` bytes of source.
  package mutating func append(textUnit: Int, sourceUnit: Int, count: Int = 1) {
    guard count > 0, textUnit + sourceUnit > 0 else { return }
    if textUnit == 0 || sourceUnit == 0 {
      appendOneSided(text: textUnit * count, source: sourceUnit * count)
    } else {
      if runs.last.map({ $0.textUnit != textUnit || $0.sourceUnit != sourceUnit }) ?? true {
        runs.append(OffsetMap.Run(text: text, source: source, textUnit: textUnit, sourceUnit: sourceUnit))
      }
      text += textUnit * count
      source += sourceUnit * count
    }
  }

  /// What stands on one side alone is one unit, however much there is of it, so that no look-up has to pass over many.
  private mutating func appendOneSided(text textCount: Int, source sourceCount: Int) {
    if let last = runs.last, (last.textUnit == 0 && textCount == 0) || (last.sourceUnit == 0 && sourceCount == 0) {
      runs[runs.count - 1].textUnit += textCount
      runs[runs.count - 1].sourceUnit += sourceCount
    } else {
      runs.append(OffsetMap.Run(text: text, source: source, textUnit: textCount, sourceUnit: sourceCount))
    }
    text += textCount
    source += sourceCount
  }

  /// The map of all that was appended.
  package consuming func finish() -> OffsetMap {
    OffsetMap(runs: runs, textCount: text, sourceCount: source)
  }
}
