import Testing

/// Clauses in which what stands around a figure decides how it is read.
private let rows = GrammarRow.table(
  """
  thu 14,2/12,8 tỷ đồng | Money 14200000000 [14,2]; Money 12800000000 [12,8 tỷ đồng]
  thu 142/128 triệu đồng, đạt 111% | Money 142000000 [142]; Money 128000000 [128 triệu đồng]; Percent 111 [111%]
  cấp phường 96 việc, cấp tổ 41 việc | Number 96 [96]; Number 41 [41]
  các phường 96 việc | Number 96 [96]
  mỗi tổ 3 việc | Number 3 [3]
  lãnh đạo phường 6 mới gặp dân | none
  76 DVC mức độ 3, 31 DVC mức độ 4 | Number 76 [76]; Number 31 [31]
  lúc 9 giờ (GMT+7) | none
  ông năm nay 74 tuổi | none
  vào ngày 8 và ngày 20 hằng tháng | none
  hợp tác trên 6 lĩnh vực | Number 6 [6]
  gặp trên 6 người | Number >6 [trên 6]
  đạt trên 6% | Percent >6 [trên 6%]
  mừng 50 năm (12/8/1968 - 12/8/2018) | Number 50 [50]
  kỷ niệm 85 năm (1930 - 2015) | none
  Luật Ban hành văn bản quy phạm pháp luật năm 2015 | none
  ngày 12/8/1968 - 12/9/1968 | Period 1968-08-12/1968-09-12 [ngày 12/8/1968 - 12/9/1968]
  từ 9% năm 2015 xuống 4% | Percent 9 [9%]; Period 2015 [năm 2015]; Percent 4 [4%]
  đã giải quyết 310/322 HS, đạt 98% | Ratio 310/322 [310/322]; Percent 98 [98%]
  """)

@Test(arguments: rows) func clauseIsRead(row: GrammarRow) {
  row.check()
}
