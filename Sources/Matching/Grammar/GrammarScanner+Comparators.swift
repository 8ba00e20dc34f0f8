import DocumentModel
import RuleProgram

/// Words that bound a figure: `hơn`, `chưa đến`, `trở lên`.
extension GrammarScanner {
  /// A comparator that stands before the figure at `index`, with its first token; none beyond `floor`.
  func comparator(before index: Int) -> (comparator: Comparator, first: Int)? {
    if index - 2 >= floor, let comparator = pair(at: index - 2) { return (comparator, index - 2) }
    guard index - 1 >= floor, let comparator = single(at: index - 1) else { return nil }
    return (comparator, index - 1)
  }

  /// `ước đạt 92%`: an estimate, although the verb is no part of the figure.
  func estimate(before index: Int) -> Comparator? {
    text.word(index - 1) == .đạt && text.word(index - 2) == .ước ? .about : nil
  }

  private func pair(at index: Int) -> Comparator? {
    switch (text.word(index), text.word(index + 1)) {
    case (.chưa, .đến), (.chưa, .tới), (.chưa, .đầy): .under
    case (.xấp, .xỉ), (.trên, .dưới), (.ước, .khoảng), (.độ, .khoảng): .about
    case (.ít, .nhất), (.tối, .thiểu), (.không, .dưới): .atLeast
    case (.nhiều, .nhất), (.tối, .đa), (.không, .quá): .atMost
    default: nil
    }
  }

  private func single(at index: Int) -> Comparator? {
    switch text.word(index) {
    case .hơn:
      // `cao hơn 5%` is a difference.
      switch text.word(index - 1) {
      case .cao, .thấp, .lớn, .nhiều, .ít: nil
      default: .over
      }
    case .trên: isSmallCount(index + 1) ? nil : .over
    case .quá, .vượt, .greater: .over
    case .gần, .ngót, .dưới, .less: .under
    case .non: text.word(index - 1) == .mầm ? nil : .under
    case .khoảng, .chừng, .tầm, .cỡ, .ước, .tilde: .about
    case .độ: opensMeasure(index) ? .about : nil
    case .greaterEqual: .atLeast
    case .lessEqual: .atMost
    default: nil
    }
  }

  /// `trên 5 lĩnh vực` says where, not how many.
  private func isSmallCount(_ index: Int) -> Bool {
    text.length(index) == 1 && text.isDigits(index) && !isFigureForCertain(index) && numeral(at: index)?.isPlain == true
  }

  /// `có độ 50 người`; in `mức độ 3`, `tốc độ 15` the word ends another.
  private func opensMeasure(_ index: Int) -> Bool {
    text.word(index - 1) == .có || !text.isWord(index - 1)
  }

  /// A bound behind the figure, `trở lên`, at most three words of a noun away (`100 hộ trở lên`). `end` lies behind it
  /// where it is adjacent, else where the figure ends.
  func comparator(after index: Int) -> (comparator: Comparator, end: Int)? {
    for at in index...(index + 3) {
      if text.word(at) == .trở {
        let end = at == index ? at + 2 : index
        switch text.word(at + 1) {
        case .lên: return (.atLeast, end)
        case .xuống: return (.atMost, end)
        default: return nil
        }
      }
      guard text.isWord(at) else { return nil }
    }
    return nil
  }
}
