/// What a mention says, in typed form; what is composed of other mentions has its value in those.
package enum MentionValue: Hashable, Sendable {
  case none
  case number(NumberValue)
  /// In percent: `91,94%` is 91.94.
  case percent(NumberValue)
  case ratio(count: NumberValue, total: NumberValue)
  /// In đồng.
  case money(NumberValue)
  /// Two bounds of one figure (`120 - 150`): a mention, but no value for a role.
  case range(low: Double, high: Double)
  case date(DateValue)
  case period(PeriodValue)
  /// As written: `XXVI`, `thứ 9`.
  case ordinal
  /// An entry of a lexicon, by its index in the rule pack.
  case entry(Int32)
}
