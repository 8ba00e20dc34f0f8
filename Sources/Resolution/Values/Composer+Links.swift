import DocumentModel
import RuleProgram

extension Composer {
  /// An entity as a role's value, with the unit of administration that it is or belongs to.
  func value(_ name: EntityName, at span: TextSpan, inferred: RoleValue.Inference?) -> RoleValue {
    var value = RoleValue(.text(name.text.capitalizingFirst), pieces: [span], inferred: inferred)
    guard let unit = name.of, !unit.link.units.isEmpty else { return value }
    let identifiers = unit.link.units.map(gazetteer.identifier)
    if identifiers.count > 1 {
      value.candidates = identifiers
    } else if name.isPlace {
      value.entity = identifiers[0]
    } else {
      value.belongsTo = identifiers[0]
    }
    log?.note(.linked(choice(unit.link)))
    return value
  }

  private func choice(_ link: PlaceLink) -> PlaceChoice {
    PlaceChoice(units: link.units.map(gazetteer.described), count: link.count, day: day?.isoDay, reason: link.reason)
  }
}

extension Gazetteer {
  /// `vn:002 quận Hoàn Kiếm, thành phố Hà Nội`, as it was when it came to its end, or is.
  fileprivate func described(_ unit: Int32) -> String {
    var names: [String] = []
    var next: Int32? = unit
    while let here = next {
      names.append("\(level(of: here)) \(name(of: here))")
      next = parent(of: here, on: units[Int(unit)].to - 1)
    }
    return "\(identifier(of: unit)) \(names.joined(separator: ", "))"
  }
}
