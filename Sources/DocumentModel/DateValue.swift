/// A date as the words state it, before the calendar is asked: any part may be unsaid.
///
/// `5/11` is day 5, month 11; `tháng 7/2018` month 7 of 2018; `hôm qua` a day counted from the publication date.
package struct DateValue: Hashable, Sendable {
  /// What an unanchored word counts from.
  package enum Deictic: Hashable, Sendable {
    /// Days from the publication day: `hôm nay` 0, `hôm qua` -1.
    case day(Int)
    /// Months from the publication month: `tháng này` 0, `tháng trước` -1.
    case month(Int)
    /// Years from the publication year: `năm nay` 0, `năm ngoái` -1.
    case year(Int)
    /// The last date that the text named before (`cùng ngày`).
    case sameDay
  }

  package var year: Int?
  package var month: Int?
  package var day: Int?
  package var deictic: Deictic?

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil, deictic: Deictic? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.deictic = deictic
  }
}
