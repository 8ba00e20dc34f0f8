/// One declaration of the rules, as its author wrote it.
package struct RuleText: Sendable, Hashable {
  /// `rule`, `event`, `class`, `let`, `mention`, `search`, `modifier` or `breakdown`.
  package var kind: String
  package var name: String
  /// Below the folder of rules, with the line on which the declaration begins, from 1.
  package var file: String
  package var line: Int
  package var text: String
  /// What it is for; nil where nobody says.
  package var note: String?

  package init(kind: String, name: String, file: String, line: Int, text: String, note: String?) {
    self.kind = kind
    self.name = name
    self.file = file
    self.line = line
    self.text = text
    self.note = note
  }
}
