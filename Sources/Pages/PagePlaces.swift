import Records

/// How the places of facts are told to the page.
protocol PagePlaces {
  /// `at` for a place in a text that is shown, `text` for words that are all that is left.
  func write(_ place: FactRecord.Place, to json: inout JSONWriter)
  func write(_ value: FactRecord.Value, to json: inout JSONWriter)
}

/// Words without an article that could be shown.
struct WordsAlone: PagePlaces {
  func write(_ place: FactRecord.Place, to json: inout JSONWriter) { json.member("text", place.text) }
  func write(_ value: FactRecord.Value, to json: inout JSONWriter) { json.member("text", value.text) }
}
