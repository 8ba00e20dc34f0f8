import Testing

@testable import Auditing

/// What becomes of figures, and why.
@Suite struct FigureStandingTests {
  @Test(arguments: [
    ("Huyện Tân Sơn tiếp 88 lượt.", ["88 claimed Reception.count"]),
    ("Huyện Tân Sơn có 12 xã.", ["12 unclaimed"]),
    ("Huyện Tân Sơn đạt hơn 91,5%.", ["hơn 91,5% unclaimed"]),
    ("Huyện Tân Sơn sẽ tiếp 88 lượt.", ["88 setApart struckOut planned sẽ"]),
    ("Huyện Tân Sơn tiếp 88 lượt, tăng 7 vụ so với trước.", ["88 claimed Reception.count", "7 setApart difference tăng"]),
    ("Huyện Tân Sơn họp với 30 vụ (giảm 7 vụ).", ["30 unclaimed", "7 setApart difference giảm"]),
    ("Huyện Tân Sơn giảm 7 đầu mối.", ["7 unclaimed"]),
    ("Riêng xã Hạ Mỗ riêng 7 lượt.", ["7 unclaimed a part without its total"]),
    ("Tất cả xong 7 lượt.", ["7 unclaimed it lacks the role actor"]),
    ("Ngày 5/6/2020, Huyện Tân Sơn họp.", ["Ngày 5/6/2020 setApart time"]),
    ("Kết luận số 114-KL/TW ban hành lúc 7h30.", ["114-KL/TW setApart documentNumber", "7h30 setApart clock"]),
    ("Đại hội lần thứ XXV ở tổ 5 bàn về m2.", ["XXV setApart ordinal", "5 setApart name", "2 setApart code"]),
    ("Gọi điện thoại 0243.9421865.", ["0243.9421865 setApart telephone"]),
    ("Việc xong trong 5 năm và 3 ngày làm việc.", ["5 setApart duration", "3 setApart duration"]),
    ("Đây là một giải pháp trong 11 giải pháp.", ["một setApart article", "11 unclaimed"]),
  ])
  func standings(text: String, expected: [String]) throws {
    let standings = try AuditSample.standings(text)
    #expect(standings == expected)
  }

  @Test func whatIsSaidTwiceIsRepeated() throws {
    let text = "Xã Hạ Mỗ tiếp 88 lượt.\nCả năm, xã Hạ Mỗ tiếp 88 lượt."
    #expect(try AuditSample.standings(text) == ["88 claimed Reception.count", "88 setApart repeated Reception"])
  }

}
