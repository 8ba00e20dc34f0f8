import Testing

/// Dates, with the other readings that stand beside them.
private let rows = GrammarRow.table(
  """
  họp ngày 23/8/2017 | Date 2017-08-23 [ngày 23/8/2017]
  họp 23-8-2017 | Date 2017-08-23 [23-8-2017]
  họp 23.8.2017 | Date 2017-08-23 [23.8.2017]
  họp ngày 23 tháng 8 năm 2017 | Date 2017-08-23 [ngày 23 tháng 8 năm 2017]
  họp 23 tháng 8 năm 2017 | Date 2017-08-23 [23 tháng 8 năm 2017]
  họp ngày 23/08/17 | Date 2017-08-23 [ngày 23/08/17]
  họp ngày 23/8 | Date ?-08-23 [ngày 23/8]
  họp sáng 23/8 | Date ?-08-23 [23/8]
  họp tối 3/8 | Date ?-08-03 [3/8]
  họp 23/8 | Ratio 23/8 [23/8]; Date ?-08-23 [23/8]
  họp 3/8 | Ratio 3/8 [3/8]; Date ?-08-03 [3/8]
  họp 23-8 | Date ?-08-23 [23-8]
  họp 23.8 | Number 23.8 [23.8]; Date ?-08-23 [23.8]
  họp ngày 23.8 | Date ?-08-23 [ngày 23.8]
  họp ngày 23-8 | Date ?-08-23 [ngày 23-8]
  họp ngày 23 tháng 8 | Date ?-08-23 [ngày 23 tháng 8]
  họp ngày 23 – 8 | Date ?-08-23 [ngày 23 – 8]
  họp ngày 23 / 8 / 2017 | Date 2017-08-23 [ngày 23 / 8 / 2017]
  họp 03 / 8 / 2017 | Date 2017-08-03 [03 / 8 / 2017]
  họp tháng 8/2017 | Date 2017-08 [tháng 8/2017]; Period 2017-08 [tháng 8/2017]
  họp tháng 8-2017 | Date 2017-08 [tháng 8-2017]; Period 2017-08 [tháng 8-2017]
  họp tháng 8.2017 | Date 2017-08 [tháng 8.2017]; Period 2017-08 [tháng 8.2017]
  họp 8/2017 | Date 2017-08 [8/2017]; Period 2017-08 [8/2017]
  họp 8-2017 | Date 2017-08 [8-2017]; Period 2017-08 [8-2017]
  họp 8.2017 | Date 2017-08 [8.2017]; Period 2017-08 [8.2017]
  họp tháng Tám năm 2017 | Date 2017-08 [tháng Tám năm 2017]; Period 2017-08 [tháng Tám năm 2017]
  họp tháng mười một năm 2017 | Date 2017-11 [tháng mười một năm 2017]; Period 2017-11 [tháng mười một năm 2017]
  họp tháng tư | Date ?-04 [tháng tư]; Period ?-04 [tháng tư]
  họp tháng 8 | Date ?-08 [tháng 8]; Period ?-08 [tháng 8]
  họp các ngày 2, 6, 9/8 | Date ?-08-02 [2]; Date ?-08-06 [6]; Date ?-08-09 [9/8]
  họp các ngày 2, 6 và 9/8/2017 | Date 2017-08-02 [2]; Date 2017-08-06 [6]; Date 2017-08-09 [9/8/2017]
  họp chiều nay (23/8) | Date ?-08-23 [23/8]
  họp sáng nay, 23/8 | Date ?-08-23 [23/8]
  họp hôm nay | Date day0 [hôm nay]; Period day0 [hôm nay]
  họp hôm qua | Date day-1 [hôm qua]; Period day-1 [hôm qua]
  họp hôm kia | Date day-2 [hôm kia]; Period day-2 [hôm kia]
  họp sáng nay | Date day0 [sáng nay]; Period day0 [sáng nay]
  họp chiều qua | Date day-1 [chiều qua]; Period day-1 [chiều qua]
  họp ngày hôm qua | Date day-1 [ngày hôm qua]; Period day-1 [ngày hôm qua]
  họp cùng ngày | Date sameDay [cùng ngày]
  về thứ Hai, 23/8 | Date ?-08-23 [23/8]
  họp Chủ nhật, 23/8 | Date ?-08-23 [23/8]
  họp Chủ nhật (23/8) | Date ?-08-23 [23/8]
  về thứ 4, ngày 23/8 | Date ?-08-23 [ngày 23/8]
  họp mùng 4 Tết | none
  họp mùng 4 Tết (tức 8/2) | Date ?-02-08 [8/2]
  họp rằm tháng Bảy | none
  họp 15/8 âm lịch | none
  họp ngày 15/8 âm lịch | none
  họp ngày 15/8 (âm lịch) | none
  họp mùng 3 tháng Giêng | none
  họp ngày 20 tháng Chạp | none
  họp mùng 3/8 | Date ?-08-03 [mùng 3/8]
  họp ngày 31/4 | Date ?-04-31 [ngày 31/4]
  họp ngày 30/2/2018 | Date 2018-02-30 [ngày 30/2/2018]
  họp dịp 30/4 | none
  họp dịp lễ 30/4 - 1/5 | none
  kỷ niệm 70 năm ngày 27/7 | Number 70 [70]
  mừng Quốc khánh 2/9 | none
  kỷ niệm 85 năm Ngày thành lập (3/2/1930 - 3/2/2015) | Number 85 [85]
  đúng 7h sáng 3/8 | Date ?-08-03 [3/8]
  từ 7 giờ ngày 3/8 | Date ?-08-03 [ngày 3/8]
  có 3/8 thôn họp | Ratio 3/8 [3/8]
  có 3/8 xã họp | Ratio 3/8 [3/8]
  đạt 3/8 tiêu chí | Ratio 3/8 [3/8]
  hơn 3/8 thôn | Ratio >3/8 [hơn 3/8]
  đến ngày 15/9 | Deadline ?-09-15 [đến ngày 15/9]; Date ?-09-15 [ngày 15/9]
  tính đến 15/9 | Ratio 15/9 [15/9]; Date ?-09-15 [15/9]
  trước ngày 15/9/2017 | Deadline 2017-09-15 [trước ngày 15/9/2017]; Date 2017-09-15 [ngày 15/9/2017]
  từ ngày 15/9/2017 | Date 2017-09-15 [ngày 15/9/2017]
  Quyết định số 21-QĐ/HU, ngày 4/6/2016, của Huyện ủy | Date 2016-06-04 [ngày 4/6/2016]
  ngày 4/6 năm nay | Date year0-06-04 [ngày 4/6 năm nay]; Period year0-06-04 [ngày 4/6 năm nay]
  ngày 4/6 năm 2018 | Date 2018-06-04 [ngày 4/6 năm 2018]; Period 2018-06-04 [ngày 4/6 năm 2018]
  ngày nay xã đổi mới | none
  đã họp 3-8 | Range 3..8 [3-8]; Date ?-08-03 [3-8]
  đã họp 3-8 buổi | Range 3..8 [3-8]
  tăng 3.8% | Percent 3.8 [3.8%]
  chi 3.8 tỷ đồng | Money 3800000000 [3.8 tỷ đồng]
  đăng 15:20 23/08/2017 | Date 2017-08-23 [23/08/2017]
  Ngày 23/8, xã Đông Lĩnh họp | Date ?-08-23 [Ngày 23/8]; Period ?-08-23 [Ngày 23/8]
  Chiều 23/8, xã Đông Lĩnh họp | Date ?-08-23 [23/8]; Period ?-08-23 [23/8]
  HNM - Ngày 23/8, xã họp | Date ?-08-23 [Ngày 23/8]; Period ?-08-23 [Ngày 23/8]
  Trong ngày 23/8, xã họp | Date ?-08-23 [ngày 23/8]; Period ?-08-23 [ngày 23/8]
  ngày 40/8 | none
  tháng 8 năm ngoái | Date year-1-08 [tháng 8 năm ngoái]; Period year-1-08 [tháng 8 năm ngoái]
  từ 23/8 | Ratio 23/8 [23/8]; Date ?-08-23 [23/8]
  họp 1/2/3 | none
  """)

@Test(arguments: rows) func dateIsRead(row: GrammarRow) {
  row.check()
}
