/// The full name of an entity, and the unit of administration that it is or belongs to.
struct EntityName: Equatable {
  var text: String
  var of: PlaceUnit?
  /// Whether it is that unit itself, and not a body or a part of it.
  var isPlace = false

  init(_ text: String, of unit: PlaceUnit? = nil) {
    self.text = text
    of = unit
  }

  init(_ unit: PlaceUnit) {
    text = unit.fullName
    of = unit
    isPlace = true
  }
}
