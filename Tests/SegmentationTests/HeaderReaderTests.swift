import Testing

/// What is the title, above a text of two paragraphs.
@Suite struct HeaderReaderTests {
  private static let text = """

    Sáng nay, xã An Hà tổ chức hội nghị đối thoại với nhân dân trên địa bàn toàn xã.

    Các ý kiến được lãnh đạo xã ghi nhận và trả lời ngay tại hội nghị cho người dân.
    """

  @Test(arguments: [
    "Chủ tịch UBND huyện Đông Quế tiếp công dân định kỳ tháng 5",
    "Lãnh đạo xã An Hà thăm, tặng quà các gia đình chính sách",
    "Các đại biểu HĐND quận tiếp xúc cử tri trước kỳ họp",
    "Cảnh sát giao thông xử lý 12 trường hợp vi phạm",
    "Chia sẻ kinh nghiệm giải quyết đơn thư ở cơ sở",
    "Cập nhật kết quả bầu cử ngày 23/5/2021 ở xã An Hà",
    "Lịch tiếp công dân ngày 14/05/2019",
    "Số hồ sơ trực tuyến đạt 1.200/1.500 hồ sơ",
    "Kỷ niệm 90 năm Ngày thành lập Đảng Cộng sản Việt Nam",
    "Vì sao xã An Hà giải quyết được 98% đơn thư khiếu nại, tố cáo của công dân?",
    "XÃ AN HÀ: NGHE DÂN NÓI, LÀM DÂN TIN",
    "Nguồn lực nào cho nông thôn mới",
  ])
  func title(_ title: String) {
    let alone = Segmented(title + "\n" + Self.text)
    #expect(alone.title == title && alone.product.published == nil)
    let dated = Segmented("Thời sự\n\(title)\nThứ Ba, 14/05/2019 - 09:12\n" + Self.text)
    #expect(dated.title == title && dated.product.published?.iso == "2019-05-14T09:12")
    #expect(dated.zones == [.header, .title, .header, .lead, .body])
  }

  @Test func aPictureMayStandBehindTheTitle() {
    let page = Segmented("Nghe dân nói, làm dân tin\nQuang cảnh hội nghị ở xã An Hà\n14/05/2019 09:12\n" + Self.text)
    #expect(page.title == "Nghe dân nói, làm dân tin")
    #expect(page.zones.prefix(3) == [.title, .caption, .header])
  }

  @Test func aRubricBelongsToTheTitle() {
    let page = Segmented("Hướng tới đại hội đảng bộ xã An Hà:\n\nNghe dân nói, làm dân tin\n" + Self.text)
    #expect(page.title == "Nghe dân nói, làm dân tin")
    #expect(page.zones == [.title, .title, .lead, .body])
  }

  @Test(arguments: [
    "Tag", "aa", "4 giờ trước", "Trang chủ > Tin tức", "Cỡ chữ A- A A+", "Tin tức - Sự kiện", "Tiếng Việt | English",
  ])
  func furniture(_ line: String) {
    let page = Segmented("\(line)\nNghe dân nói, làm dân tin\n" + Self.text)
    #expect(page.title == "Nghe dân nói, làm dân tin")
    #expect(page.zones.first?.givesFacts == false)
  }

  @Test func noTitle() {
    #expect(Segmented(Self.text).title == nil)
    #expect(Segmented("").title == nil)
  }
}
