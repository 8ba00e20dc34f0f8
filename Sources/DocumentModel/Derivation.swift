/// One step on the way from words to a role's value.
package enum Derivation: Sendable, Hashable {
  /// What a date or a period leaves unsaid was completed from this.
  package enum Anchor: Sendable, Hashable {
    /// The latest such time that is not after the day of the article.
    case publication(CalendarTime)
    /// The first such time on or after the latest full date of the text.
    case latestDate(CalendarTime)
    /// The period of the report before it.
    case runningPeriod
    /// The term of office that the text names.
    case term
    /// Nothing to complete from was known.
    case nothing
  }

  /// The value is what this mention says, as the matching read it.
  case mention(Int32)
  /// One side of the ratio that the mention is.
  case side(Capture.Side, of: Int32)
  /// A time put on the calendar.
  case calendar(mention: Int32, iso: String?, anchor: Anchor?)
  /// A phrase of the lexicon, by its entry, stands for something else than its words.
  case entry(Int32, tokens: Range<Int>)
  /// What the words leave open was taken from what the body to the right says.
  case completedFromRight(String, neighbour: Range<Int>)
  /// What the words leave open was taken from the place that the article is about.
  case completedFromFocus(String)
  /// The place was found, or not, among units of administration.
  case linked(PlaceChoice)
  /// The words of one part of the mention, as the name of a person without the honorific.
  case part(String, of: Int32)
  /// The name of somebody spoken of elsewhere, where the name stands in full.
  case antecedent(String, tokens: Range<Int>)
  /// The same role of the total, of an earlier draft, or of one that reports the same fact, by its index.
  case total(Int)
  case earlier(Int)
  case repeated(Int)
  case focus, publication
  /// What the rule, or the search, says where no words do.
  case constant
}
