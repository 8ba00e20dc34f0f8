import Testing

/// Plain numbers, in digits and in words, and the words that only look like them.
private let rows = GrammarRow.table(
  """
  Xã cấp 3.274 thẻ mới | Number 3274 [3.274]
  Xã cấp 3274 thẻ mới | Number 3274 [3274]
  đã số hóa 2.045.118 trang | Number 2045118 [2.045.118]
  đo được 6,75 điểm | Number 6.75 [6,75]
  diện tích 12.5 ha | Number 12.5 [12.5]
  trao 7 215 suất quà | Number 7215 [7 215]
  trao 1 204 330 suất quà | Number 1204330 [1 204 330]
  trao 7\u{A0}215 túi quà | Number 7215 [7\u{A0}215]
  trao 7 21 suất quà | Number 7 [7]; Number 21 [21]
  mở 07 lớp tập huấn | Number 7 [07]
  tăng83 hồ sơ | Number 83 [83]
  trồng 9,4ha keo | Number 9.4 [9,4]
  kéo 35m dây | Number 35 [35]
  làm 8,2 nghìn việc | Number 8200 [8,2 nghìn]
  làm 8,2 ngàn việc | Number 8200 [8,2 ngàn]
  đón 5 vạn khách | Number 50000 [5 vạn]
  đón 1,25 triệu lượt khách | Number 1250000 [1,25 triệu]
  mua 4 chục bàn | Number 40 [4 chục]
  cử ba mươi lăm cán bộ | Number 35 [ba mươi lăm]
  cử bốn mươi nhăm cán bộ | Number 45 [bốn mươi nhăm]
  cử hai trăm linh bốn cán bộ | Number 204 [hai trăm linh bốn]
  cử hai trăm lẻ chín cán bộ | Number 209 [hai trăm lẻ chín]
  cử sáu mốt cán bộ | Number 61 [sáu mốt]
  cử tám lăm cán bộ | Number 85 [tám lăm]
  cử năm mươi tư cán bộ | Number 54 [năm mươi tư]
  cử bảy tư người | Number 74 [bảy tư]
  cử mười ba cán bộ | Number 13 [mười ba]
  cử mười lăm cán bộ | Number 15 [mười lăm]
  cử chín mươi bẩy cán bộ | Number 97 [chín mươi bẩy]
  cử một trăm mười hai cán bộ | Number 112 [một trăm mười hai]
  cử ba nghìn không trăm hai mươi mốt lượt | Number 3021 [ba nghìn không trăm hai mươi mốt]
  cử năm trăm sáu mươi lượt | Number 560 [năm trăm sáu mươi]
  cử hai nghìn bốn trăm người | Number 2400 [hai nghìn bốn trăm]
  cử mười bốn nghìn sáu trăm người | Number 14600 [mười bốn nghìn sáu trăm]
  cử một triệu ba lượt | Number 1300000 [một triệu ba]
  cử một triệu ba trăm nghìn lượt | Number 1300000 [một triệu ba trăm nghìn]
  cử hai nghìn lẻ năm người | Number 2005 [hai nghìn lẻ năm]
  cử mười năm liền | Number 10 [mười]
  cử hai mươi năm liền | Number 20 [hai mươi]
  cử một trăm năm sau | Number 100 [một trăm]
  dự 04 (bốn) buổi | Number 4 [04 (bốn)]
  dự bốn (04) buổi | Number 4 [bốn (04)]
  dự 4 (năm) buổi | Number 4 [4]
  còn 0 hồ sơ tồn | Number 0 [0]
  không còn hồ sơ tồn | none
  gặp sáu tổ trưởng | Number 6 [sáu]
  gặp một tổ trưởng | Number 1 [một]
  tặng tám hộ nghèo | Number 8 [tám]
  Bốn tổ trưởng được khen | Number 4 [Bốn]
  Bốn Mùa là tên quán | none
  lập năm hộ mẫu | Number 5 [năm]
  cả năm hộ không đổi | none
  trong năm người dân góp công | none
  đầu năm xã họp | none
  một số tổ trưởng | none
  theo cơ chế một cửa | none
  một phần nhỏ | none
  một trong các tổ | none
  ngày một đông | none
  đứng số một | none
  từng một việc | none
  mỗi một việc | none
  thôn Ba Làng họp | none
  ông Lê Văn Tư nói | none
  bà Đỗ Thị Chín nói | none
  ông Bảy nói | none
  ĐƯỜNG BA THÁNG HAI | none
  vốn đầu tư tăng | none
  văn phòng tư vấn | none
  tỷ lệ còn thấp | none
  5 tỷ lệ khác nhau | Number 5 [5]
  đời sống ấm no | none
  12,15,18 là các mốc | Number 12 [12]; Number 15 [15]; Number 18 [18]
  trên mạng 3G | none
  trực tuyến 120 thủ tục | Number 120 [120]
  tuyến 120 mới | none
  có 2.300 thẻ và 45 máy | Number 2300 [2.300]; Number 45 [45]
  4.12.7 là mã | none
  có 1.5.2 bản vá | none
  1,284,500 lượt xem | Number 1284500 [1,284,500]
  đã thu 1.250,75 tấn | Number 1250.75 [1.250,75]
  """)

@Test(arguments: rows) func numberIsRead(row: GrammarRow) {
  row.check()
}
