import RuleProgram

/// What kinds of word the grammars tell apart.
extension GrammarWord {
  /// `một` … `chín`, as they stand at the beginning of a numeral.
  var digit: Int? {
    switch self {
    case .một: 1
    case .hai: 2
    case .ba: 3
    case .bốn: 4
    case .năm: 5
    case .sáu: 6
    case .bảy, .bẩy: 7
    case .tám: 8
    case .chín: 9
    default: nil
    }
  }

  /// The last digit behind `mươi`, `linh` or a tens digit: `mốt`, `tư`, `lăm`.
  var unitDigit: Int? {
    switch self {
    case .mốt: 1
    case .tư: 4
    case .lăm, .nhăm: 5
    default: nil
    }
  }

  /// What a numeral before the word is multiplied by.
  var magnitude: Double? {
    switch self {
    case .chục: 10
    case .trăm: 100
    case .nghìn, .ngàn: 1000
    case .vạn: 10000
    case .triệu: 1e6
    case .tỷ: 1e9
    default: nil
    }
  }

  /// Parts of the day, before `nay`, `qua` or a date.
  var isDaypart: Bool {
    switch self {
    case .sáng, .trưa, .chiều, .tối, .đêm, .khuya: true
    default: false
    }
  }

  /// First syllables of nouns that are counted, so that a number before them is a count.
  var beginsCountedNoun: Bool {
    switch self {
    case .cuộc, .vụ, .đơn, .lượt, .người, .hộ, .hồ, .ý, .buổi, .phiếu, .tiêu, .thủ, .phường, .xã, .huyện, .quận, .thôn,
      .ấp, .chỉ, .nhiệm, .văn, .tổ, .khu, .trường, .hội, .đại, .lớp, .đảng:
      true
    default: false
    }
  }

  /// Those of the above that make a number a count even where it could complete a name (`tổ 5 người`).
  var isClassifier: Bool {
    switch self {
    case .cuộc, .vụ, .đơn, .lượt, .người, .hộ, .hồ, .ý, .buổi, .phiếu: true
    default: false
    }
  }

  /// Words that begin no counted noun.
  var isFunctionWord: Bool {
    switch self {
    case .tại, .của, .là, .đã, .được, .khi, .theo, .thì, .mà, .cho, .để, .và, .với, .từ, .đến, .tới, .trong, .vào,
      .trên, .so, .còn, .có, .hoặc, .hằng, .hàng, .này, .nay:
      true
    default: false
    }
  }

  /// Nouns that the number behind them completes as a name or a level.
  var isNamingNoun: Bool {
    switch self {
    case .quận, .phường, .khu, .phố, .tổ, .thôn, .ấp, .bản, .xóm, .khóm, .đội, .lộ, .ql, .tl, .hl, .mốc, .lô,
      .tòa, .nhà, .phòng, .tầng, .căn, .block, .ngõ, .hẻm, .ngách, .kiệt, .đường, .cổng, .khối, .lớp, .tập, .gói, .thầu,
      .thửa, .tờ, .đài, .kênh, .cụm, .tuyến, .chốt, .đai, .đợt, .vòng, .ca, .covid, .bến, .km, .trạm, .câu, .hình, .cục,
      .vực, .vùng, .nhóm, .bậc, .hạng, .loại, .điều, .khoản, .mục, .chương, .trang, .lục, .bài, .đoạn, .mẫu, .biểu,
      .mức, .ương, .top, .ngày:
      true
    default: false
    }
  }

  /// Addresses in which the number may be a fraction: `hẻm 12/3`, `đường 30/4`.
  var isAddressNoun: Bool {
    switch self {
    case .ngõ, .hẻm, .ngách, .kiệt, .đường, .nhà, .phố, .trường: true
    default: false
    }
  }

  /// What may stand between `số` and a noun without making a name of the number: `tổng số 12 đơn`.
  var countsBeforeNumber: Bool {
    switch self {
    case .tổng, .trong, .dân, .nhân, .trên, .một: true
    default: false
    }
  }
}
