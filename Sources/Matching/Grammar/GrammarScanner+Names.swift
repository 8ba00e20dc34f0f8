import RuleProgram

/// Numbers that complete a name: `tổ 5`, `Quận 3`, `mức độ 3 và 4`, `Thông tư 05`, `khoản 2 Điều 8`.
extension GrammarScanner {
  /// The end of a number behind its naming noun, with the numbers listed behind it.
  func named(at index: Int) -> Int? {
    guard let noun = text.word(index - 1), text.length(index) <= 4, !isFigureForCertain(index) else { return nil }
    let isLevel = isLevel(index - 1)
    guard isLevel || noun.isNamingNoun && namesAlone(noun, at: index) || isDocument(before: index) || isInstitution(before: index)
    else { return nil }
    guard numeral(at: index)?.isPlain != false || noun.isAddressNoun || text.word(index + 1) == .comma else { return nil }
    return endOfList(at: endOfRun(at: index), isLevel: isLevel)
  }

  /// `mức độ 3`, `cấp độ 4`, `nhà cấp 4`; `cấp 3 giấy chứng nhận` is a count.
  private func isLevel(_ noun: Int) -> Bool {
    switch text.word(noun) {
    case .độ: text.isAny(noun - 1, .mức, .cấp)
    case .cấp:
      text.length(noun + 1) == 1
        && (text.isAny(noun - 1, .nhà, .trường) || !text.isLowercase(noun + 2) || text.word(noun + 2)?.isFunctionWord == true)
    default: false
    }
  }

  private func namesAlone(_ noun: GrammarWord, at index: Int) -> Bool {
    // `3 phường 12 tổ`: what is counted itself has no number for a name.
    if text.isLowercase(index - 1), text.isDigits(index - 2) || isAnyOfMany(index - 2) { return false }
    return switch noun {
    case .phố: text.word(index - 2) != .thành
    case .vòng: text.word(index - 2) != .trong
    case .tuyến: text.word(index - 2) != .trực
    case .đoạn: text.word(index - 2) == .giai
    case .hình, .cục, .câu, .mẫu, .biểu, .ca, .mức, .ngày: !startsCountedNoun(index + 1)
    default: true
    }
  }

  /// `cấp phường 12 việc`, `các phường 12 việc`: no single one is named.
  private func isAnyOfMany(_ index: Int) -> Bool {
    switch text.word(index) {
    case .cấp, .các, .những, .mỗi, .từng, .toàn: true
    default: false
    }
  }

  /// `Thông tư 05`, `Đề án 06`: the noun's first syllable a capital, or no noun behind.
  private func isDocument(before index: Int) -> Bool {
    let isPair: Bool =
      switch (text.word(index - 2), text.word(index - 1)) {
      case (.thông, .tư), (.nghị, .định), (.nghị, .quyết), (.quyết, .định), (.chỉ, .thị), (.kế, .hoạch), (.kết, .luận),
        (.công, .văn), (.báo, .cáo), (.tờ, .trình), (.chương, .trình), (.đề, .án), (.dự, .án), (.thông, .báo), (.pháp, .lệnh),
        (.quy, .định), (.hướng, .dẫn):
        true
      default: false
      }
    return isPair && (text.isCapitalized(index - 2) || !text.isLowercase(index + 1))
  }

  private func isInstitution(before index: Int) -> Bool {
    switch (text.word(index - 2), text.word(index - 1)) {
    case (.chi, .bộ), (.quân, .khu), (.quảng, .trường): true
    default: false
    }
  }

  /// Where a list of names ends: `mức độ 3 và 4`, `Điều 5, 7.`; a number before a noun is a count again.
  private func endOfList(at index: Int, isLevel: Bool) -> Int {
    var end = index
    while isListMark(end) {
      let next = end + 1
      guard text.isDigits(next), text.length(next) <= (isLevel ? 1 : 3), isLevel || !startsCountedNoun(endOfRun(at: next)),
        !isFigureForCertain(next)
      else { break }
      end = endOfRun(at: next)
    }
    return end
  }

  func isListMark(_ index: Int) -> Bool {
    switch text.word(index) {
    case .comma, .và, .hyphen, .slash, .đến: true
    default: false
    }
  }

  /// Whether a noun may begin at the token: a small word or an abbreviation that is none of those that never do.
  func startsCountedNoun(_ index: Int) -> Bool {
    guard text.isLowercase(index) || text.isCapitalized(index) && text.word(index)?.beginsCountedNoun == true else {
      return false
    }
    return text.word(index)?.isFunctionWord != true
  }
}
