/// Where names are declared, for messages about those that are declared again.
struct FirstPlaces {
  enum Kind {
    case type, search, event, rule
  }

  private var places: [Kind: [String: SourceRange]] = [:]

  subscript(kind: Kind, name: String) -> SourceRange? {
    get { places[kind]?[name] }
    set { places[kind, default: [:]][name] = newValue }
  }
}
