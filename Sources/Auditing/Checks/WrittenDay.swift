import DocumentModel

/// A day in digits with its year, as it stands in a text: `31/02/2020`, `31-2-2020`, `31.02.2020`.
struct WrittenDay: Hashable {
  var text: String
  var day: Int
  var month: Int
  var year: Int

  /// The days of a text that no calendar has.
  static func impossible(in text: String) -> [WrittenDay] { all(in: text).filter { !$0.exists } }

  var exists: Bool { CalendarTime(year: year, month: month, day: day) != nil }

  var reason: String {
    guard (1...12).contains(month) else { return "there is no month \(month)" }
    return "month \(month) of \(year) has \(CalendarTime.days(in: month, of: year)) days"
  }

  private static func all(in text: String) -> [WrittenDay] {
    let words = text.split { !($0.isASCII && ($0.isNumber || "/-.".contains($0))) }
    return words.compactMap { word in
      let trimmed = word.drop { !$0.isNumber }.reversed().drop { !$0.isNumber }.reversed()
      return WrittenDay(String(trimmed))
    }
  }

  private init?(_ word: String) {
    guard let separator = word.first(where: { !$0.isNumber }), word.allSatisfy({ $0.isNumber || $0 == separator }) else {
      return nil
    }
    let numbers = word.split(separator: separator, omittingEmptySubsequences: false)
    guard numbers.count == 3, (1...2).contains(numbers[0].count), (1...2).contains(numbers[1].count), numbers[2].count == 4,
      let day = Int(numbers[0]), let month = Int(numbers[1]), let year = Int(numbers[2])
    else { return nil }
    self.text = word
    (self.day, self.month, self.year) = (day, month, year)
  }
}
