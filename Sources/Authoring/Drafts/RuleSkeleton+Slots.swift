import RuleLanguage
import RuleProgram

extension RuleSkeleton {
  /// What stands before the slot; a skeleton that nobody has changed yet keeps its verb from the next.
  static let verbs = ["nêu ví dụ", "dẫn ví dụ", "lấy ví dụ", "đưa ra ví dụ", "chọn ví dụ", "trình bày ví dụ"]

  /// The slot of the first rule of a new event.
  static let firstSlot = Slot(pattern: "count:\(counted.pattern)", samples: counted.samples)

  private static let counted: (pattern: String, samples: [String]) = ("Number \"việc mẫu\"", ["12 việc mẫu", "1.045 việc mẫu", "hơn 300 việc mẫu"])
  private static let words: (pattern: String, samples: [String]) = ("(\"việc mẫu\" | \"đơn mẫu\" | \"hồ sơ mẫu\")", ["việc mẫu", "đơn mẫu", "hồ sơ mẫu"])

  /// The slots that a head may have for a role, the best first.
  static func slots(for role: RoleDetails) -> [Slot] {
    let words = Slot(pattern: "\(role.name):\(words.pattern)", samples: words.samples)
    guard let (pattern, samples) = typed(role.kind) else { return [words] }
    return [Slot(pattern: "\(role.name):\(pattern)", samples: samples), words]
  }

  /// Roles that tell one fact from another, figures before words and words before names.
  static func preferred(_ roles: [RoleDetails]) -> [RoleDetails] {
    let order: [EventType.RoleKind] = [.number, .percent, .money, .ordinal, .date, .period, .text, .expanded, .code]
    let rank = { (role: RoleDetails) in order.firstIndex(of: role.kind) ?? order.count }
    return roles.filter(\.identifies).enumerated().sorted { (rank($0.1), $0.0) < (rank($1.1), $1.0) }.map(\.1)
  }

  private static func typed(_ kind: EventType.RoleKind) -> (pattern: String, samples: [String])? {
    switch kind {
    case .number: counted
    case .percent: ("Percent", ["91,5%", "100%", "7%"])
    case .money: ("Money", ["5 triệu đồng", "120.000 đồng", "2 tỷ đồng"])
    case .date: ("Date", ["ngày 02/3/2021", "ngày 15/6/2021", "ngày 20/11/2020"])
    case .period: ("Period", ["quý I/2020", "năm 2019", "tháng 3/2022"])
    case .ordinal: ("Ordinal", ["lần thứ 3", "lần thứ 5", "lần thứ 12"])
    case .organization: ("Organization", ["Sở Nội vụ tỉnh An Sơn", "UBND xã Phú Hạ Đông", "Công an huyện Tân Lĩnh"])
    case .place: ("Place", ["xã Phú Hạ Đông", "huyện Tân Lĩnh", "tỉnh An Sơn"])
    case .person: ("Person", ["ông Trần Văn Mẫu", "bà Lê Thị Mẫu", "ông Hoàng Văn Mẫu"])
    case .position: ("Position", ["Chủ tịch UBND huyện Tân Lĩnh", "Bí thư Huyện ủy Tân Lĩnh", "Giám đốc Sở Nội vụ"])
    case .text, .expanded, .passage, .code: nil
    }
  }
}
