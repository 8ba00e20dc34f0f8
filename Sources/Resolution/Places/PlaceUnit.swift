/// A unit of administration as an article names it.
struct PlaceUnit: Hashable {
  /// As the lexicon names the level, in small letters (`quận`).
  var level: String
  var name: String
  var rank: Int
  var link = PlaceLink.none

  /// `quận Hoàn Kiếm`
  var fullName: String { name.isEmpty ? level : "\(level) \(name)" }
}
