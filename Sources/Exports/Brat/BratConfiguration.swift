import DocumentModel
import Records

/// `annotation.conf` and `visual.conf`, by which brat knows the types and shows them.
struct BratConfiguration {
  let names: BratNames

  var annotation: String {
    """
    # What SuKien's facts are made of. Events are facts, entities the values of their roles.
    # Offsets count Unicode code points of the .txt file of the same name.
    [entities]
    \(lines(names.roles + [BratNames.alsoAt]))

    [relations]
    <OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

    [events]
    \(lines(names.events.map(event)))

    [attributes]
    Comparator\tArg:<ENTITY>, Value:\(Comparator.allCases.map(Self.name).joined(separator: "|"))
    Inferred\tArg:<ENTITY>, Value:total|list|section|focus|year|publication
    Zone\tArg:<EVENT>, Value:\(Zone.allCases.filter(\.givesFacts).map(\.rawValue).joined(separator: "|"))
    Review\tArg:<EVENT>, Value:\(ExportedFact.verdicts.joined(separator: "|"))

    """
  }

  var visual: String {
    let colours = names.events.enumerated().map { "\($1.name)\tbgColor:\(Palette.colour($0))" }
    return """
      [labels]
      \(lines((names.events.map(\.name) + names.roles + [BratNames.alsoAt]).map { "\($0) | \($0)" }))

      [drawing]
      SPAN_DEFAULT\tfgColor:black, bgColor:#e8eef7, borderColor:darken
      ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
      \(lines(colours))

      """
  }

  static func name(of comparator: Comparator) -> String {
    switch comparator {
    case .atLeast: "atLeast"
    case .atMost: "atMost"
    case .over: "over"
    case .under: "under"
    case .about: "about"
    }
  }

  private func event(_ event: (name: String, roles: [String])) -> String {
    let arguments =
      event.roles.map { "\($0)*:\($0)" } + ["\(BratNames.alsoAt)*:\(BratNames.alsoAt)", "\(BratNames.partOf)?:<EVENT>"]
    return "\(event.name)\t\(arguments.joined(separator: ", "))"
  }

  private func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") }
}
