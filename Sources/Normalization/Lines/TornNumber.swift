/// The two halves of a number on both sides of a line end: `1.` and `234 lượt`, `91,` and `94%`.
///
/// A stop behind a number may end a sentence or belong to a list, a comma may stand in an enumeration. So a number is
/// joined only where a small word stands before it on its line, which is none that a number names (`quý 3.`), and what
/// stands behind it is counted or measured.
struct TornNumber {
  private static let mostDigits = 24

  init?(_ seam: LineSeam) {
    let bytes = seam.bytes
    var start = seam.end - 1
    while start > seam.start, seam.end - start <= Self.mostDigits, Self.isPart(bytes[start - 1]) { start -= 1 }
    var end = seam.next
    while end < bytes.count, end - seam.next <= Self.mostDigits, Self.isPart(bytes[end]) { end += 1 }
    if ASCII.isDigit(bytes[end - 1]) == false { end -= 1 }
    let number = bytes[start..<seam.end] + bytes[seam.next..<end]
    let rest = Rest(seam, from: end)
    guard Self.followsSmallWord(seam, start), Self.isNumber(number) else { return nil }
    guard bytes[seam.end - 1] == UInt8(ascii: ".") ? rest.isCounted : rest.isMeasured else { return nil }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Whether this is a number as they are written: groups of three digits with points, then a comma and decimals.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.count == 1 || (1...3).contains(parts[1].count) && parts[1].allSatisfy(ASCII.isDigit) else {
      return false
    }
    let groups = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPlainZero = parts.count == 2 && groups.count == 1
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && (groups[0].first != UInt8(ascii: "0") || isPlainZero && groups[0].count == 1)
  }

  // MARK: What stands before it

  private static func followsSmallWord(_ seam: LineSeam, _ start: Int) -> Bool {
    guard start - 1 > seam.start, seam.bytes[start - 1] == ASCII.space else { return false }
    let word = seam.letters(before: start - 1)
    guard !word.scalars.isEmpty, word.scalars.allSatisfy({ !$0.properties.isUppercase }) else { return false }
    let text = String(String.UnicodeScalarView(word.scalars))
    guard text == "số" else { return !named.contains(text) }
    let before = seam.letters(before: max(seam.start, word.start - 1)).scalars
    return ["tổng", "trong"].contains(String(String.UnicodeScalarView(before)).lowercased())
  }

  /// Last syllables of what a number names.
  private static let named: Set<String> = [
    "ấp", "bản", "bảng", "bậc", "biểu", "bước", "ca", "cảng", "chương", "cụm", "điểm", "điều", "đoạn", "độ", "đội", "đợt",
    "đường", "hạng", "hẻm", "khoá", "khóa", "khoản", "khối", "khu", "kỳ", "kì", "lần", "loại", "lô", "lộ", "lớp", "lúc", "mục",
    "mức", "năm", "ngày", "ngách", "ngõ", "nhà", "nhóm", "phần", "phòng", "phố", "phường", "quận", "quý", "quí", "tầng",
    "tập", "tháng", "thôn", "thứ", "tiết", "tổ", "trang", "trí", "tuần", "tuổi", "tuyến", "vòng", "vùng", "xóm",
  ]
}

extension TornNumber {
  /// What stands behind a number on its line.
  private struct Rest {
    /// A word, a percent sign, or the end of something.
    let isCounted: Bool
    /// A percent sign or a unit that fractions have.
    let isMeasured: Bool

    private static let units: Set<String> = [
      "điểm", "giờ", "ha", "kg", "km", "lần", "m", "mét", "nghìn", "ngàn", "tấn", "tạ", "tỉ", "tỷ", "triệu",
    ]

    init(_ seam: LineSeam, from end: Int) {
      let bytes = seam.bytes
      var at = end
      while at < bytes.count, bytes[at] == ASCII.space { at += 1 }
      let isPercent = at < bytes.count && bytes[at] == UInt8(ascii: "%")
      let text = String(decoding: bytes[min(at, bytes.count)..<min(bytes.count, at + 16)], as: UTF8.self)
      let word = text.unicodeScalars.prefix { $0.properties.isAlphabetic }
      let isWord = at > end && word.first?.properties.isLowercase == true
      isMeasured = isPercent || isWord && Self.units.contains(String(word))
      isCounted = isPercent || isWord
    }
  }
}
