/// The words and marks that the grammars of numbers, dates and periods know: a closed list.
///
/// A case's raw value is the word's id in the vocabulary of every rule pack (1…N, 0 being an unknown word), so that the
/// grammars compare integers. A word's case is named by its matching key itself: without the marks `tư` (four) and
/// `từ` (from), `năm` (year) and `nam` (south) would be one. Spellings that the key keeps apart (`nghìn`, `ngàn`) are
/// cases apart.
package enum GrammarWord: Int32, CaseIterable, Sendable {
  // Digits, tens and magnitudes.
  case không = 1
  case một, hai, ba, bốn, tư, năm, lăm, nhăm, sáu, bảy, bẩy, tám, chín, mốt, mười, mươi, linh, lẻ, trăm, nghìn
  case ngàn, vạn, triệu, tỷ, chục, rưỡi, rưởi, nửa, phần, hàng, vài, dăm, mấy, hằng

  // Money and measures.
  case đồng, đ, vnđ, vnd, đô, usd, eur, euro, tệ, yên, bảng, tr, trđ, điểm, m, thu, phạt, phí, vốn, tiền, giá, góp
  case lệ, trọng, suất, chí, bào, phạm, nghiệp

  // Comparators, and the words that tell them from others.
  case hơn, trên, quá, vượt, gần, ngót, non, chưa, đầy, dưới, khoảng, chừng, độ, xấp, xỉ, tầm, cỡ, ước, ít, nhất
  case tối, thiểu, đa, nhiều, trở, lên, xuống, giảm, tăng, gấp, còn, so, với, tổng, có, cao, thấp, lớn, mầm, đạt
  case dân, nhân

  // Dates and periods.
  case ngày, tháng, quý, nhiệm, kỳ, giai, đoạn, từ, đến, tới, nay, đầu, cuối, qua, trước, sau, hôm, tuần, thứ
  case lần, khóa, mùng, mồng, rằm, tết, âm, lịch, sáng, trưa, chiều, đêm, khuya, giờ, phút, h, g, học, cùng, này
  case ngoái, vừa, rồi, kia, chủ, nhật, giữa, hết, kế, và, hoặc, trong, vào, hồi, lúc, giêng, chạp, tức, hiện
  case dịp, niệm, lễ, khánh, các, những, mỗi, từng, toàn, tiên, cả, lại, đây, họp, nhì, muồi

  // Documents, clauses and levels.
  case số, thông, nghị, định, quyết, chỉ, thị, hoạch, luật, kết, luận, công, văn, hướng, dẫn, báo, cáo, tờ
  case trình, quy, đề, án, chương, pháp, lệnh, điều, khoản, mục, bài, trang, lục, biểu, mẫu, mức, cấp, loại
  case hạng, bậc, nhóm, vùng, top, hiến, dự, ương

  // Names that a number completes.
  case quận, phường, xã, huyện, khu, phố, tổ, thôn, ấp, bản, xóm, khóm, đội, lộ, ql, tl, hl, mốc, lô, tòa, nhà
  case phòng, tầng, căn, block, ngõ, hẻm, ngách, kiệt, đường, quảng, trường, cổng, chi, bộ, khối, lớp, tập, gói
  case thầu, thửa, đài, kênh, cụm, tuyến, chốt, đai, viên, đợt, phiên, vòng, ca, covid, bến, km, quân, trạm, câu
  case hình, cục, đại, hội, thành, vực, trực

  // Contacts, persons and scores.
  case điện, thoại, đt, sđt, fax, tel, hotline, dây, nóng, sn, sinh, tuổi, thắng, thua, hòa

  // Beginnings of nouns that are counted, whatever stands before.
  case cuộc, vụ, đơn, lượt, người, hộ, hồ, ý, buổi, phiếu, tiêu, thủ, đảng, diện, gian

  // Words that no counted noun begins with.
  case tại, của, là, đã, được, cửa, cách, chút, mặt, khi, bên, loạt, theo, thì, mà, cho, để

  // Marks.
  case slash, hyphen, dot, comma, percent, open, close, colon, semicolon, openBracket, closeBracket, tilde
  case greater, less, greaterEqual, lessEqual

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
    case .openBracket: "["
    case .closeBracket: "]"
    case .tilde: "~"
    case .greater: ">"
    case .less: "<"
    case .greaterEqual: "≥"
    case .lessEqual: "≤"
    default: nil
    }
  }
}
