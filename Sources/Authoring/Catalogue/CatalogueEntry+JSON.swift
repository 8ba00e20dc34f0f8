import Records
import RuleLanguage
import RuleProgram

extension CatalogueEntry {
  /// What a list says of it.
  func writeBrief(to json: inout JSONWriter) {
    json.member("kind", kind.rawValue)
    json.member("name", name)
    writePlace(to: &json)
    if let note { json.member("note", note) }
    if kind == .class { json.member("phrases", phrases) }
    guard let rule else { return }
    json.member("event", rule.event)
    if !rule.partOf.isEmpty { json.strings("partOf", rule.partOf) }
    if !rule.bases.isEmpty { json.strings("like", rule.bases) }
    json.member("examples", rule.findCount)
    json.member("nearMisses", rule.nearMissCount)
  }

  func writePlace(to json: inout JSONWriter) {
    json.member("file", location.file)
    json.member("line", location.line)
  }

  /// Its kind, name and place, for lists of what belongs to another entry.
  func writeReference(to json: inout JSONWriter, withText: Bool = false) {
    json.object {
      $0.member("kind", kind.rawValue)
      $0.member("name", name)
      writePlace(to: &$0)
      if withText { $0.member("text", text) }
    }
  }
}

extension RoleDetails {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      $0.member("kind", kind.rawValue)
      $0.member("identifies", identifies)
      $0.member("list", isList)
      $0.member("required", isRequired)
      $0.member("inHead", isInHead)
      switch source {
      case .own(let search): $0.member("search", search)
      case .search(let name): $0.member("by", name)
      case .constant(let value): $0.member("constant", value)
      case .none, .nothing: break
      }
      if let saidBy { $0.member("saidBy", saidBy) }
    }
  }
}

extension JSONWriter {
  mutating func strings(_ name: String, _ values: [String]) {
    array(name) { json in for value in values { json.value(value) } }
  }
}
