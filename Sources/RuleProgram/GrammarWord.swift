/// The words and marks that the grammars of numbers, dates and periods know: a closed list.
///
/// A case's raw value is the word's id in the vocabulary of every rule pack (1…N, 0 being an unknown word), so that the
/// grammars compare integers. A word's case is named by its matching key itself: without the marks `tư` (four) and
/// `từ` (from), `năm` (year) and `nam` (south) would be one. Spellings that the key keeps apart (`nghìn`, `ngàn`) are
/// cases apart.
package enum GrammarWord: Int32, CaseIterable, Sendable {
  // Digits, tens and magnitudes.
  case không = 1
  case một, hai, ba, bốn, tư, năm, lăm, nhăm, sáu, bảy, bẩy, tám, chín, mốt, mười, mươi, linh, lẻ, trăm, nghìn, ngàn
  case vạn, triệu, tỷ, chục, rưỡi, rưởi, nửa, phần, đôi, hàng, vài, dăm, mấy, hằng

  // Money and measures.
  case đồng, đ, vnđ, vnd, đô, la, usd, eur, euro, tệ, yên, bảng, tr, trđ, điểm, m, thu, phạt, kinh, phí, vốn, tiền
  case trị
  case giá, lệ, trọng, suất, chí, bào, phạm, nghiệp

  // Comparators, and the words that tell them from others.
  case hơn, trên, quá, vượt, gần, ngót, non, chưa, đầy, dưới, khoảng, chừng, độ, xấp, xỉ, tầm, cỡ, ước, ít, nhất
  case tối, thiểu, đa, nhiều, trở, lên, xuống, giảm, tăng, gấp, còn, so, với, bằng, tổng, địa, bàn, sở, có, cao
  case thấp, lớn
  case mầm, đạt, dân, nhân

  // Dates and periods.
  case ngày, tháng, quý, nhiệm, kỳ, giai, đoạn, từ, đến, tới, nay, đầu, cuối, qua, trước, sau, hôm, tuần, thứ, lần
  case khóa, mùng, mồng, rằm, tết, âm, lịch, dương, sáng, trưa, chiều, đêm, khuya, giờ, phút, giây, h, g, học, cùng
  case này, ngoái, vừa, rồi, kia, chủ, nhật, giữa, hết, tính, lũy, kế, và, hoặc, trong, vào, hồi, lúc, giêng, chạp
  case kỷ, tức, hiện, niên, dịp, niệm, lễ, quốc, khánh, các, những, mỗi, từng, tiên, rạng, cả, kể, lại, đây, họp
  case nhì, muồi

  // Documents, clauses and levels.
  case số, thông, nghị, định, quyết, chỉ, thị, hoạch, luật, kết, luận, công, văn, hướng, dẫn, báo, cáo, tờ, trình
  case quy, chế, đề, án, chương, pháp, lệnh, điều, khoản, mục, bài, trang, phụ, lục, biểu, mẫu, mức, cấp, loại, hạng
  case bậc, nhóm, hệ, tốc, vùng, top, hiến, dự, ương

  // Names that a number completes.
  case quận, phường, xã, huyện, khu, phố, tổ, thôn, ấp, bản, xóm, khóm, đội, lộ, ql, tl, hl, tỉnh, mốc, lô, tòa, nhà
  case phòng, tầng, căn, block, ngõ, hẻm, ngách, kiệt, đường, quảng, trường, cổng, chi, bộ, binh, sư, trung, lữ
  case tiểu, khối, lớp, tập, gói, thầu, thửa, đài, kênh, cụm, tuyến, chốt, vành, đai, viện, viên, đợt, phiên, vòng, ca
  case covid, phân, bến, km, quân, trạm, câu, hình, cục, đại, hội, thành, vực

  // Contacts, persons and scores.
  case điện, thoại, đt, sđt, fax, tel, hotline, dây, nóng, sn, sinh, tuổi, thắng, thua, hòa

  // Beginnings of nouns that are counted, whatever stands before.
  case cuộc, vụ, đơn, lượt, người, hộ, hồ, ý, buổi, phiếu, tiêu, thủ, đảng, diện, gian

  // Words that no counted noun begins with.
  case tại, của, là, đã, được, cửa, cách, chút, mặt, khi, bên, loạt, theo, thì, mà, cho, để, khác

  // Marks.
  case slash, hyphen, dot, comma, percent, open, close, colon, semicolon, plus, ampersand
  case openBracket, closeBracket, degree
  case tilde, greater, less, greaterEqual, lessEqual

  /// The matching key, as `KeyFolding` makes it.
  package var key: String { mark ?? String(describing: self) }

  private var mark: String? {
    switch self {
    case .slash: "/"
    case .hyphen: "-"
    case .dot: "."
    case .comma: ","
    case .percent: "%"
    case .open: "("
    case .close: ")"
    case .colon: ":"
    case .semicolon: ";"
    case .plus: "+"
    case .ampersand: "&"
    case .openBracket: "["
    case .closeBracket: "]"
    case .degree: "°"
    case .tilde: "~"
    case .greater: ">"
    case .less: "<"
    case .greaterEqual: "≥"
    case .lessEqual: "≤"
    default: nil
    }
  }
}
