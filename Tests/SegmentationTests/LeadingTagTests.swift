import Testing

@Suite struct LeadingTagTests {
  private static let text = "Sáng nay, xã An Hà tổ chức hội nghị đối thoại với nhân dân trên địa bàn toàn xã."

  @Test(arguments: [
    "AHO - ", "(AHO) - ", "(AHO)- ", "(An Hà)- ", "AnHa.vn - ", "TP.HCM - ", "AH9.anha.vn - ", "Baoxaphuong - ", "- ", "• ",
    "AHO - AHO - ", "AHO – ", "BP -",
  ])
  func strips(_ tag: String) {
    let tag = tag.hasSuffix(" ") ? tag : tag + " "
    #expect(Segmented(tag + Self.text).sentences == [Self.text])
  }

  @Test(arguments: [
    "HĐND - UBND quận tổ chức hội nghị đối thoại với nhân dân trên địa bàn toàn quận vào sáng nay.",
    "UBND - Ban Thường trực Ủy ban MTTQ xã tổ chức hội nghị đối thoại với nhân dân trên địa bàn.",
    "KT-XH của xã tiếp tục phát triển, đời sống nhân dân được nâng lên rõ rệt trong năm qua.",
    "Ông Lò Văn Tự - Phó Chủ tịch UBND xã chủ trì hội nghị đối thoại với nhân dân trên địa bàn.",
    "AHO - mô hình mới của xã An Hà đã giúp người dân tiết kiệm thời gian đi lại trong năm qua.",
    "1. Công tác tiếp dân được xã An Hà duy trì thường xuyên tại trụ sở trong cả năm qua.",
  ])
  func keeps(_ sentence: String) {
    #expect(Segmented(sentence).sentences == [sentence])
  }
}
