import Testing

/// Ordinals against counts and weekdays.
private let rows = GrammarRow.table(
  """
  Đại hội lần thứ XXII | Ordinal [XXII]
  Đại hội lần thứ 22 | Ordinal [22]
  Đại hội lần thứ Hai | Ordinal [thứ Hai]
  kỳ họp thứ 11 | Ordinal [11]
  11 kỳ họp | Number 11 [11]
  kỳ họp thứ mười một | Ordinal [thứ mười một]
  kỳ họp thứ nhất | Ordinal [thứ nhất]
  phiên họp thứ Ba | Ordinal [thứ Ba]
  khóa 12 | Ordinal [12]
  khóa XII | Ordinal [XII]
  khoá XII | Ordinal [XII]
  khóa X, XI | Ordinal [X]; Ordinal [XI]
  khóa X và XI | Ordinal [X]; Ordinal [XI]
  Đại hội XI của Tỉnh Đoàn | Ordinal [XI]
  Trung ương 5 khóa XII | Ordinal [XII]
  lần 4 | Ordinal [4]
  lần XIV | Ordinal [XIV]
  họp 4 lần | Number 4 [4]
  lần đầu tiên | Ordinal [đầu tiên]
  lần này | none
  thứ 6 hằng tuần | none
  sáng thứ sáu | none
  thứ sáu, ngày 23/8 | Date ?-08-23 [ngày 23/8]
  ủy viên thứ tư | Ordinal [thứ tư]
  lần thứ tư | Ordinal [thứ tư]
  lần thứ năm | Ordinal [thứ năm]
  Thứ trưởng | none
  thứ hạng | none
  nhiệm kỳ XX | Ordinal [XX]
  Hội nghị lần thứ 7, khóa IX | Ordinal [7]; Ordinal [IX]
  """)

@Test(arguments: rows) func ordinalIsRead(row: GrammarRow) {
  row.check()
}
