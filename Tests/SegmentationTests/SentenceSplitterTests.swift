import Testing

/// Where sentences end. `¦` stands where one ends and the next begins; a text without it is one sentence.
@Suite struct SentenceSplitterTests {
  private static let cases: [String] = [
    // Plain ends.
    "Hội nghị đã bế mạc.¦ Các đại biểu ra về.",
    "Ai chịu trách nhiệm?¦ Xã đã trả lời dân.",
    "Thật đáng mừng!¦ Cả thôn cùng làm.",
    "Năm 2019 có 12 đơn.¦ 100% đơn được xử lý.",
    "Xã đạt 19 tiêu chí năm 2020.¦ Trong đó có 3 tiêu chí nâng cao.",
    "Toàn xã đạt 98,5%.¦ 12 thôn đều hoàn thành.",
    // Abbreviations before names.
    "Đoàn đến thăm TP. An Hải và làm việc với thành phố.",
    "Đoàn đến thăm TP.An Hải và làm việc.",
    "Lễ ra quân diễn ra tại Q. Bình Sơn hôm qua.",
    "Người dân P. Tân Lập, H. Đức Hòa đã ký cam kết.",
    "Cán bộ X. Phú Mỹ và TX. Sơn Tịnh dự họp.",
    "Công trình ở TT. Tân Sơn đã xong.",
    "Ông ở P. 5, Q. 3 đã nộp đơn.",
    "Nhà văn hóa KP. 4 vừa khánh thành.",
    "Báo cáo viên là ThS. Lê Văn Tư của sở.",
    "Hội đồng do PGS.TS. Trần Minh làm chủ tịch.",
    "Hội đồng do PGS. TS. Trần Minh làm chủ tịch.",
    "BS. Hoàng Lan và GS. Phạm Hà cùng dự.",
    "Đ/c. Nguyễn An chủ trì buổi làm việc.",
    "Liên hệ ĐT. 0900 để được giải đáp.",
    "Xem tr. 15 của tài liệu kèm theo.",
    "Sách do Nxb. Phương Nam ấn hành.",
    "TM. Ủy ban nhân dân xã.",
    // … and where one ends a sentence all the same.
    "Xã thuộc nhóm đầu của TP. ¦Ngoài ra, xã có 3 mô hình mới.",
    "Việc đó do UBND.¦ Các phòng phối hợp.",
    "Kế hoạch gồm 2 phần v.v.¦ Xã sẽ triển khai.",
    "Kế hoạch gồm đường, điện, trường v.v. và nhiều việc khác.",
    "Thu gom rác, vỏ chai, v.v… trên các tuyến đường.",
    // Initials.
    "Tượng đài V.I. Lênin được tu sửa.",
    "Anh A. Kiên kể lại sự việc.",
    "Theo lời ông Nguyễn Văn A. ¦Sau đó công an vào cuộc.",
    "Kết quả tính đến hết quý I.¦ Sang tháng sau sẽ khác.",
    "Đại hội lần thứ X.¦ Đại biểu dự đông đủ.",
    "Đại hội lần thứ XVII.¦ Đại biểu dự đông đủ.",
    // Heads of lists.
    "1. Công tác tiếp dân được duy trì.",
    "2.1. Kết quả đạt được trong năm.",
    "a) Về thu ngân sách đạt 90%.",
    "b. Về chi ngân sách đạt 80%.",
    "IV. Phương hướng năm tới.",
    "Việc thu đạt 90%.¦ 2. Công tác chi đạt 80%.",
    // Figures and dates.
    "Thu 1.234 tỷ đồng, tăng 12.5% so với năm trước.",
    "Từ 12.7.2023 đến nay chưa có đơn mới.",
    "Đến ngày 15.8.¦ Xã đã hoàn thành.",
    "Văn bản số 12/2021/NĐ-CP có hiệu lực.",
    // Dots.
    "Còn sai phạm... trong tiếp dân và xử lý đơn.",
    "Còn sai phạm… trong tiếp dân và xử lý đơn.",
    "Bảo đảm an toàn xã hội…¦ Từ đó có nhiều kết quả.",
    "Bảo đảm an toàn xã hội...¦ Từ đó có nhiều kết quả.",
    "Các loại hình mới (khối chợ, hộ kinh doanh...); các phường đã làm.",
    "Các loại hình mới (khối chợ, hộ kinh doanh...); Các phường đã làm.",
    // Brackets and quotations.
    "Quận tiếp 40 lượt (lãnh đạo tiếp 12 lượt...).¦ Việc tiếp dân có nền nếp.",
    "Ông nói: “Xã sẽ làm ngay.”¦ Người dân rất mừng.",
    "Ông nói: \"Xã sẽ làm ngay.\"¦ Người dân rất mừng.",
    "Ông nói: “Xã sẽ làm ngay”.¦ Người dân rất mừng.",
    "“Ai làm?” ông hỏi lại cán bộ.",
    "Chủ đề “Xã mới. ¦Dân giàu” được chọn.",
    "Xã đã làm đúng.¦ “Chúng tôi rất vui”, bà nói.",
    "Đường đã thông xe.¦ (Ảnh: A.B)",
    // Semicolons, colons.
    "Giải quyết 12 đơn; Chuyển 3 đơn; Trả lại 1 đơn.",
    "Kết quả như sau: Xã A 3 đơn; xã B 4 đơn.",
    // Without a space.
    "Việc đó đã xong trên địa bàn.¦Qua kiểm tra không có sai phạm.",
    "Việc bắt đầu từ năm 2020.¦Trong đó có 3 đợt.",
    "Xã đã sửa chợ (chợ cũ).¦Các hộ đã vào.",
    "Đoàn đến quận Bình Sơn.¦Tại đây có 3 mô hình.",
    "Trang Chinhphu.vn đưa tin, trang Xaphuong.Vn cũng vậy.",
    "Có việc gì?¦Xã trả lời ngay.",
    // The end of a text.
    "Hội nghị thành công tốt đẹp./.",
  ]

  @Test(arguments: cases)
  func breaks(_ marked: String) {
    let expected = marked.split(separator: "¦").map(Self.trimmed)
    #expect(Segmented(marked.filter { $0 != "¦" }).sentences == expected)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  @Test func sixtyCases() { #expect(Self.cases.count >= 60) }

  @Test func aLineBreakInAParagraphIsNoEnd() {
    let page = Segmented(
      """
      Trong năm qua, xã đã vận động nhân dân cùng góp công làm đường
      và trồng cây dọc theo hai bên kênh, góp phần làm đẹp
      cảnh quan của thôn.
      """)
    #expect(page.sentences.count == 1)
  }
}
