import Testing

/// Forms of publication dates; an article of two paragraphs stands below each line.
@Suite struct DateLineReaderTests {
  private static let text = """

    Sáng nay, xã An Hà tổ chức hội nghị đối thoại với nhân dân trên địa bàn toàn xã.

    Các ý kiến được lãnh đạo xã ghi nhận và trả lời ngay tại hội nghị cho người dân.
    """

  @Test(arguments: [
    ("Thứ Ba, 14/05/2019 - 09:12", "2019-05-14T09:12"),
    ("09:12, 14/05/2019", "2019-05-14T09:12"),
    ("Cập nhật lúc 09:12, Thứ Ba, 14/05/2019 (GMT+7)", "2019-05-14T09:12"),
    ("14-05-2019 09:12", "2019-05-14T09:12"),
    ("14/05/2019 | 09:12", "2019-05-14T09:12"),
    ("Ngày đăng: 14/05/2019", "2019-05-14"),
    ("(14/05/2019)", "2019-05-14"),
    ("Đăng ngày 14 Th5, 2019", "2019-05-14"),
    ("AN HÀ - 14/05/2019 - 09:12", "2019-05-14T09:12"),
    ("Tin tức 03/01/2022 22:02", "2022-01-03T22:02"),
    ("Ngày đăng 02/06/2020 | 10:54", "2020-06-02T10:54"),
    ("Thứ năm, ngày 5 tháng 3 năm 2020, 9 giờ 05 phút", "2020-03-05T09:05"),
    ("05/03/2020 2:07 PM", "2020-03-05T14:07"),
    ("05/03/2020 12:07 AM", "2020-03-05T00:07"),
    ("2020-03-05 14:07:33", "2020-03-05T14:07"),
    ("5.3.2020, 7h05", "2020-03-05T07:05"),
    ("An Hà, ngày 14 tháng 5 năm 2019", "2019-05-14"),
    // Two dates: the label wins, else the later line; a clock with the weather never does.
    ("Ngày đăng: 14/05/2019\nThứ Sáu, 17/05/2019 - 10:00", "2019-05-14"),
    ("Thứ Sáu, 17/05/2019 - 10:00\nThứ Ba, 14/05/2019 - 09:12", "2019-05-14T09:12"),
    ("Thứ Ba, 14/05/2019 - 09:12\nThứ Sáu, 17/05/2019, 30°C", "2019-05-14T09:12"),
    ("28-08-2025, 19:45 (GMT+7)", "2025-08-28T19:45"),
    ("09:00:05 - Thứ sáu, 05/10/2018", "2018-10-05T09:00"),
    ("Ngày đăng 22/04/2022 | 11:31  | View count: 158", "2022-04-22T11:31"),
  ])
  func published(_ line: String, _ expected: String) {
    #expect(Segmented("Hội nghị đối thoại với nhân dân xã An Hà\n\(line)\n" + Self.text).product.published?.iso == expected)
  }

  @Test(arguments: [
    "4 giờ trước",
    "Thứ Ba, 14/05",
    "31/02/2019 - 10:00",
    "Chào mừng 60 năm ngày thành lập xã (12/9/1959 - 12/9/2019)",
    "Ngày 14/05/2019, xã ra quân dọn vệ sinh đường làng ngõ xóm cùng nhân dân",
  ])
  func datesNothing(_ line: String) {
    #expect(Segmented("Hội nghị đối thoại với nhân dân xã An Hà\n\(line)\n" + Self.text).product.published == nil)
  }

  @Test func aTitleGivesUpItsDate() {
    let page = Segmented("Hội nghị đối thoại với nhân dân (16:18 31/07/2020)\n" + Self.text)
    #expect(page.title == "Hội nghị đối thoại với nhân dân")
    #expect(page.product.published?.iso == "2020-07-31T16:18")
    #expect(page.zones.prefix(2) == [.title, .header])
  }

  @Test func aDateInTheTextIsNoDateOfPublication() {
    #expect(Segmented("Hội nghị đối thoại ở xã An Hà" + Self.text + "\n\nNgày 14/05/2019\n" + Self.text).product.published == nil)
  }
}
