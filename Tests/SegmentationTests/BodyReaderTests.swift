import Testing

/// Lines amid and behind a text: what gives facts and what does not.
@Suite struct BodyReaderTests {
  private static let first = "Sáng nay, xã An Hà tổ chức hội nghị đối thoại với nhân dân trên địa bàn toàn xã."
  private static let second = "Các ý kiến được lãnh đạo xã ghi nhận và trả lời ngay tại hội nghị cho người dân."
  private static let third = "Hội nghị còn nghe báo cáo kết quả giải quyết 12 kiến nghị của lần đối thoại trước."

  /// The zone of a line between two paragraphs.
  private func amid(_ line: String) -> String {
    Segmented("Nghe dân nói, làm dân tin\n\n\(Self.first)\n\n\(line)\n\n\(Self.second)\n\n\(Self.third)").zones[2].rawValue
  }

  /// The zone of a line behind the last paragraph.
  private func behind(_ line: String) -> String {
    Segmented("Nghe dân nói, làm dân tin\n\n\(Self.first)\n\n\(Self.second)\n\n\(line)").zones[3].rawValue
  }

  @Test(arguments: [
    ("Những việc đã làm", "heading"),
    ("1. Những việc đã làm", "heading"),
    ("Vì sao dân tin?", "heading"),
    ("Các giải pháp thực hiện", "heading"),
    ("Cấp xã: 12 hội nghị", "body"),
    ("Hội nghị rất sôi nổi.", "body"),
    ("- Đối thoại với phụ nữ: 16 hội nghị;", "body"),
    ("Cổng thông tin điện tử xã cung cấp 12 dịch vụ.", "body"),
    ("Trung bình mỗi cán bộ giải quyết 5 hồ sơ.", "body"),
    ("Các trường học trên địa bàn có 12 lớp mới.", "body"),
    ("Quang cảnh hội nghị", "caption"),
    ("Đồng chí Bí thư Đảng ủy xã phát biểu tại hội nghị", "caption"),
    ("Người dân nêu ý kiến. Ảnh: Văn Kỳ", "caption"),
    ("(Ảnh: Văn Kỳ)", "caption"),
    ("Lượt xem: 12", "statistics"),
    (">> Xã Phú Thìn tháo dỡ 7 lều quán", "related"),
    ("Tin liên quan:", "related"),
  ])
  func linesAmidText(_ line: String, _ zone: String) { #expect(amid(line) == zone) }

  @Test(arguments: [
    ("LÊ TỰ", "byline"), ("H.Quế", "byline"), ("P.Hà", "byline"), ("T.H", "byline"), ("V. Mạnh", "byline"),
    ("An Hà – Lê Bình", "byline"), ("Mai Hạ (Đài Phú Thìn)", "byline"), ("Tin, ảnh: Văn Kỳ", "byline"),
    ("Theo Cổng thông tin điện tử tỉnh", "byline"), ("Ban biên tập", "byline"), ("Phòng Văn hóa và Thông tin", "byline"),
    ("Các tin khác", "related"), ("Ý kiến (0)", "comments"), ("Họ tên:(*)", "comments"), ("0/300 ký tự", "comments"),
    ("45 người đã bình chọn", "votes"), ("3.210.512", "statistics"), ("1.204 lượt truy cập", "statistics"),
    ("Bản quyền thuộc về UBND xã An Hà. Giữ mọi quyền.", "footer"), ("ĐT: 0200.1234.567", "footer"),
    ("Từ khóa: tiếp dân, xã An Hà", "menu"), ("Quang cảnh hội nghị", "caption"),
  ])
  func linesBehindText(_ line: String, _ zone: String) { #expect(behind(line) == zone) }

  @Test func aLabelBehindTheBylineClosesTheText() {
    let page = Segmented(
      "Nghe dân nói, làm dân tin\n\n\(Self.first)\n\n\(Self.second)\n\nLÊ TỰ\n\nĐọc thêm\n\nXã khác cũng họp\n\n\(Self.third)")
    #expect(page.zones == [.title, .lead, .body, .byline, .related, .related, .related])
  }

  @Test func aBoxAmidTextEndsAtTheNextParagraph() {
    let page = Segmented(
      "Nghe dân nói, làm dân tin\n\n\(Self.first)\n\nĐọc thêm\n\nXã khác cũng họp\n\n\(Self.second)\n\n\(Self.third)\n\nLÊ TỰ")
    #expect(page.zones == [.title, .lead, .related, .related, .body, .body, .byline])
  }
}
