import Testing

/// Digits that are no figure, and their neighbours that are.
private let rows = GrammarRow.table(
  """
  dịch vụ ở mức độ 4 | none
  dịch vụ ở mức độ 2, 3 và 4 | none
  dịch vụ cấp độ 3 | none
  26 việc ở mức độ 3, 157 việc ở mức độ 4 | Number 26 [26]; Number 157 [157]
  xóa nhà cấp 4 | none
  học trường cấp 2 | none
  cấp 36 giấy phép | Number 36 [36]
  cấp 2.140 giấy phép | Number 2140 [2.140]
  đô thị loại III | none
  đô thị loại 5 | none
  khoản 3 Điều 12 | none
  Điều 4, 6 và 9 của quy chế | none
  6 chương, 42 điều | Number 6 [6]; Number 42 [42]
  Phường 08 họp dân | none
  Quận 9 họp dân | none
  tổ 14 họp dân | none
  tổ 14, 25 hộ dự | Number 25 [25]
  tổ 14 người | Number 14 [14]
  2 tổ 14 thành viên | Number 2 [2]; Number 14 [14]
  khu phố 6 sạch | none
  thành phố 9 phường | Number 9 [9]
  qua quốc lộ 6B | none
  QL6B hẹp | none
  tại mốc 57 | none
  phòng COVID-19 | none
  phòng Covid 19 | none
  cúm H7N9 | none
  ở phòng 412 | none
  ở nhà C4 | none
  ở nhà 2B | none
  mua 380m2 đất | Number 380 [380]
  mua 12km2 đất | Number 12 [12]
  chỉ số PM2.5 | none
  theo Thông tư 17 | none
  theo Chỉ thị 22 | none
  theo chỉ thị 22 | none
  theo Đề án 15 | none
  theo Nghị quyết Trung ương 5 | none
  nghị quyết 14 nội dung | Number 14 [14]
  báo cáo 14 vụ | Number 14 [14]
  báo cáo 14 tổ | Number 14 [14]
  văn bản số 57 | none
  văn bản số 57/UBND | none
  theo Quyết định số 33/2017/QĐ-UBND | none
  theo Quyết định 33/QĐ-UBND | none
  theo Kết luận số 61-KL/HU | none
  theo 12a/2009/NQ-CP | none
  theo Thông tư 09/2016 | none
  nhà số 45/7 phố Chợ | none
  ở ngõ 45/7 | none
  ở ngõ 45 | none
  phố 19/8 | none
  Quảng trường 19/8 | none
  điện thoại: 0912.345.678 | none
  ĐT 024 3555 7777 | none
  Fax: 3555 7777 | none
  đường dây nóng 1900 5555 | none
  gọi 0912345678 | none
  gọi 0300.4444.555 | none
  họp từ 8h15 - 10h00 | none
  họp lúc 8h | none
  họp lúc 15 giờ 45 phút | none
  họp lúc 15 giờ | none
  họp 15 giờ chiều | none
  chờ 36 giờ | Number 36 [36]
  chờ 4 giờ | Number 4 [4]
  chờ 72h | Number 72 [72]
  đăng lúc 09:45 | none
  thắng 3-1 | none
  hòa 2-2 | none
  với tỷ số 4-0 | none
  sinh năm 1978 | none
  SN 1978 | none
  đã 51 tuổi | none
  trẻ từ 6 đến 14 tuổi | none
  trẻ dưới 6 tuổi | none
  hệ số 1,86 | none
  đạt 7,4%[3] | Percent 7.4 [7,4%]
  có 9[4] đơn | Number 9 [9]
  4. Công tác cán bộ | none
  3.2. Công tác cán bộ | none
  3.2 Công tác cán bộ | none
  4) Công tác cán bộ | none
  4/ Công tác cán bộ | none
  4.250 hộ có nước | Number 4250 [4.250]
  4 hộ có nước | Number 4 [4]
  có tổng số 520 người | Number 520 [520]
  trong số 77 đơn | Number 77 [77]
  dân số 9.400 người | Number 9400 [9.400]
  tăng gấp 3,5 lần | none
  tăng 1,8 lần | none
  cao gấp hơn 3 lần | none
  họp 4 lần | Number 4 [4]
  họp 4 lần/tháng | none
  nuôi 60 kg/người/năm | Number 60 [60]
  chi bộ 7 mạnh | none
  Hiến pháp 2013, luật | none
  2018 hộ nghèo | Number 2018 [2018]
  trong vòng 6 tháng | Number 6 [6]
  trong ngày 5 | none
  mỗi ngày 5 lượt | Number 5 [5]
  lớp 9 thi tốt | none
  gói thầu 3 xong | none
  đợt 2 xong | none
  2 đợt xong | Number 2 [2]
  nhóm G20 | none
  3-0 | none
  mã 5-3-2 | none
  """)

@Test(arguments: rows) func exclusionIsRead(row: GrammarRow) {
  row.check()
}
