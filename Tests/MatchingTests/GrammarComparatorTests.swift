import Testing

/// Words and signs that bound a figure; its mention covers them where they are adjacent.
private let rows = GrammarRow.table(
  """
  gặp hơn 2.150 người | Number >2150 [hơn 2.150]
  gặp trên 2.150 người | Number >2150 [trên 2.150]
  gặp quá 60 người | Number >60 [quá 60]
  thu vượt 35 suất | Number >35 [vượt 35]; Number 35 [35]
  gặp gần 480 người | Number <480 [gần 480]
  gặp ngót 480 người | Number <480 [ngót 480]
  gặp non 260 người | Number <260 [non 260]
  lớp mầm non 8 phòng | Number 8 [8]
  gặp chưa đến 70 người | Number <70 [chưa đến 70]
  gặp chưa đầy 70 người | Number <70 [chưa đầy 70]
  gặp chưa tới 70 người | Number <70 [chưa tới 70]
  xong dưới 20 ngày | Number <20 [dưới 20]
  gặp khoảng 340 người | Number ~340 [khoảng 340]
  gặp chừng 340 người | Number ~340 [chừng 340]
  gặp độ 40 người | Number 40 [40]
  lớp có độ 40 người | Number ~40 [độ 40]
  giữ tốc độ 40 km | Number 40 [40]
  gặp xấp xỉ 640 người | Number ~640 [xấp xỉ 640]
  gặp trên dưới 640 người | Number ~640 [trên dưới 640]
  gặp tầm 64 người | Number ~64 [tầm 64]
  gặp cỡ 64 người | Number ~64 [cỡ 64]
  gặp ước khoảng 64 người | Number ~64 [ước khoảng 64]
  gặp ước 64 người | Number ~64 [ước 64]
  thu ước đạt 71% dự toán | Percent ~71 [71%]
  gặp ít nhất 9 người | Number >=9 [ít nhất 9]
  gặp tối thiểu 9 người | Number >=9 [tối thiểu 9]
  gặp không dưới 9 người | Number >=9 [không dưới 9]
  gặp tối đa 15 người | Number <=15 [tối đa 15]
  gặp nhiều nhất 15 người | Number <=15 [nhiều nhất 15]
  gặp không quá 15 người | Number <=15 [không quá 15]
  bầu với 88% trở lên | Percent >=88 [88% trở lên]
  bầu với 33% trở xuống | Percent <=33 [33% trở xuống]
  gồm 60 hộ trở lên | Number >=60 [60]
  gồm 60 hộ gia đình trở lên | Number >=60 [60]
  gồm 6 hộ trở xuống | Number <=6 [6]
  Gần 70 hộ góp đất | Number <70 [Gần 70]
  gặp hơn chục người | Number >10 [hơn chục]
  gặp gần trăm người | Number <100 [gần trăm]
  gặp ngót nghìn người | Number <1000 [ngót nghìn]
  gặp hàng chục người | none
  gặp hàng nghìn người | none
  chi hàng trăm triệu đồng | none
  gặp vài trăm người | none
  gặp vài chục người | none
  gặp mấy chục người | none
  gặp dăm bảy người | none
  cao hơn 9 bậc | Number 9 [9]
  ít hơn 14 đơn | Number 14 [14]
  họp trên địa bàn | none
  họp tại 16 thôn | Number 16 [16]
  đạt hơn 81,5% | Percent >81.5 [hơn 81,5%]
  chi gần 4,6 tỷ đồng | Money <4600000000 [gần 4,6 tỷ đồng]
  chi không quá 300 triệu đồng | Money <=300000000 [không quá 300 triệu đồng]
  có gần 38/40 phiếu | Ratio <38/40 [gần 38/40]
  > 85% hộ | Percent >85 [> 85%]
  < 15% hộ | Percent <15 [< 15%]
  ≥ 85% hộ | Percent >=85 [≥ 85%]
  ≤ 15% hộ | Percent <=15 [≤ 15%]
  ~ 900 người | Number ~900 [~ 900]
  """)

@Test(arguments: rows) func comparatorIsRead(row: GrammarRow) {
  row.check()
}
