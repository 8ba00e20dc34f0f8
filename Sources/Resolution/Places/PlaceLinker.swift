import DocumentModel
import RuleProgram
import UnicodeSupport

/// Links the places that an article names to the units of the gazetteer that stood on its day.
///
/// Of several units of one name and level, the one is meant that goes with the places beside it (`xã A, huyện B`, `phường
/// X (quận Y)`), else with what other words of the article say of the name, else with the places that the article speaks
/// of most. Where none of this tells them apart, all stay. `PlaceLinkerTests` covers it.
struct PlaceLinker {
  /// How far from a place another stands beside it: so many words, and so many places of a list.
  private static let (gap, neighbours) = (3, 8)
  /// How many places the article speaks of most.
  private static let mostNamed = 8

  private let gazetteer: Gazetteer
  private let day: Int32?
  private(set) var places: [NamedPlace]
  let lookups = PlaceLookups()
  /// By level and name, the units that stood.
  private var standing: [PlaceUnit: [Int32]] = [:]

  /// - Parameters:
  ///   - places: in the order of the text.
  ///   - known: what the reader is told that the article is about.
  ///   - day: of the article; where it is not known, units of all times count.
  init(_ places: [NamedPlace], assuming known: PlaceUnit? = nil, gazetteer: Gazetteer, day: Int32?) {
    self.places = places
    self.gazetteer = gazetteer
    self.day = day
    guard !gazetteer.isEmpty else { return }
    for place in self.places.indices { look(up: place) }
    for place in self.places.indices.reversed() { narrowBeside(place) }
    narrowElsewhere()
    let assumed = known.map(link)?.known
    // What the first look settles can settle more.
    for _ in 0..<2 { narrowByContext(assumed) }
    for place in self.places.indices { self.places[place].unit = settled(self.places[place].unit) }
  }

  /// The unit with those of the gazetteer that have its level and name.
  func linked(_ unit: PlaceUnit) -> PlaceUnit {
    var unit = unit
    unit.link = link(unit)
    return settled(unit)
  }

  /// What is known has the gazetteer's spelling, and its rank: a `thành phố` may belong to a `tỉnh`.
  private func settled(_ unit: PlaceUnit) -> PlaceUnit {
    var unit = unit
    guard let known = unit.link.known else { return unit }
    unit.name = gazetteer.name(of: known)
    unit.rank = Int(gazetteer.units[Int(known)].rank)
    return unit
  }

  private func link(_ unit: PlaceUnit) -> PlaceLink {
    let name = KeyFolding.fold(unit.name)
    lookups.note(name)
    let units = gazetteer.units(named: name.utf8).filter { number in
      (day.map { gazetteer.units[Int(number)].stands(on: $0) } ?? true) && gazetteer.level(of: number) == unit.level
    }
    return PlaceLink(units: units, count: units.count, reason: units.count == 1 ? .only : .undecided)
  }

  private mutating func look(up place: Int) {
    let unit = places[place].unit
    let units = standing[unit] ?? link(unit).units
    standing[unit] = units
    places[place].unit.link = PlaceLink(units: units, count: units.count, reason: units.count == 1 ? .only : .undecided)
  }

  // MARK: Beside

  /// Looks to the right first (`xã A, huyện B, tỉnh C`), then to the left (`huyện B: xã A`).
  private mutating func narrowBeside(_ place: Int) {
    for step in [1, -1] {
      var (other, last) = (place + step, place)
      while places.indices.contains(other), abs(other - place) <= Self.neighbours, isUndecided(place), areNear(last, other) {
        if let narrowed = narrowed(places[place].unit.link.units, by: places[other].unit.link.units) {
          places[place].unit.link.units = narrowed
          places[place].unit.link.reason = .beside(places[other].unit.fullName)
        }
        (last, other) = (other, other + step)
      }
    }
  }

  private func isUndecided(_ place: Int) -> Bool { places[place].unit.link.units.count > 1 }

  private func areNear(_ one: Int, _ other: Int) -> Bool {
    guard places[one].sentence == places[other].sentence else { return false }
    let (left, right) = one < other ? (places[one], places[other]) : (places[other], places[one])
    return right.tokens.lowerBound - left.tokens.upperBound <= Self.gap
  }

  /// Those of the units that belong to one of the others, or hold one; nil where that makes no difference.
  private func narrowed(_ units: [Int32], by others: [Int32]) -> [Int32]? {
    let kept = units.filter { unit in others.contains { isRelated(unit, $0) } }
    return kept.isEmpty || kept.count == units.count ? nil : kept
  }

  private func isRelated(_ one: Int32, _ other: Int32) -> Bool {
    if one == other { return true }
    let (first, second) = (gazetteer.units[Int(one)], gazetteer.units[Int(other)])
    let day = self.day ?? min(first.to, second.to) - 1
    return first.rank < second.rank ? gazetteer.isWithin(other, one, on: day) : gazetteer.isWithin(one, other, on: day)
  }

  // MARK: Elsewhere

  /// A name that is explained in one place means the same in others.
  private mutating func narrowElsewhere() {
    var senses: [PlaceUnit: Set<Int32>] = [:]
    for place in places {
      guard case .beside = place.unit.link.reason else { continue }
      senses[place.unit.withoutLink, default: []].formUnion(place.unit.link.units)
    }
    for place in places.indices where isUndecided(place) {
      guard places[place].unit.link.reason == .undecided, let sense = senses[places[place].unit.withoutLink] else { continue }
      places[place].unit.link.units.removeAll { !sense.contains($0) }
      places[place].unit.link.reason = .elsewhere
    }
  }

  // MARK: What the article speaks of

  private mutating func narrowByContext(_ assumed: Int32?) {
    let context = context + (assumed.map { [$0] } ?? [])
    guard let main = context.first else { return }
    let wider = Array(ways(up: main))
    var found: [PlaceUnit: PlaceLink] = [:]
    for place in places.indices where isUndecided(place) {
      let unit = places[place].unit
      let link = found[unit] ?? narrowed(unit.link, context + wider)
      found[unit] = link
      places[place].unit.link = link
    }
  }

  /// The known units that are named most, the heaviest first.
  private var context: [Int32] {
    var weights: [Int32: Int] = [:]
    var order: [Int32] = []
    for place in places {
      guard let known = place.unit.link.known else { continue }
      if weights[known] == nil { order.append(known) }
      weights[known, default: 0] += place.weight
    }
    let ranked = order.enumerated().sorted { (-(weights[$0.element] ?? 0), $0.offset) < (-(weights[$1.element] ?? 0), $1.offset) }
    return ranked.prefix(Self.mostNamed).map(\.element)
  }

  private func ways(up unit: Int32) -> some Sequence<Int32> {
    sequence(state: unit) { here -> Int32? in
      guard let next = gazetteer.parent(of: here, on: day ?? gazetteer.units[Int(here)].to - 1) else { return nil }
      here = next
      return next
    }
  }

  private func narrowed(_ link: PlaceLink, _ context: [Int32]) -> PlaceLink {
    var link = link
    for unit in context where link.units.count > 1 {
      guard let kept = narrowed(link.units, by: [unit]) else { continue }
      link.units = kept
      link.reason = .focus("\(gazetteer.level(of: unit)) \(gazetteer.name(of: unit))")
    }
    return link
  }
}

extension PlaceUnit {
  fileprivate var withoutLink: PlaceUnit { PlaceUnit(level: level, name: name, rank: rank) }
}
