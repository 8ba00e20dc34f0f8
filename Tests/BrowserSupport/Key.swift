/// A key that is pressed, with what is held down meanwhile.
package struct Key: Sendable {
  var name: String
  var code: String
  /// The number that browsers have for it (`KeyboardEvent.keyCode`).
  var number: Int
  /// What it writes; empty where it writes nothing.
  var text: String
  var modifiers: Modifiers = []

  package struct Modifiers: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let alt = Modifiers(rawValue: 1)
    package static let control = Modifiers(rawValue: 2)
  }

  package static let enter = Key(name: "Enter", code: "Enter", number: 13, text: "\r")
  package static let tab = Key(name: "Tab", code: "Tab", number: 9, text: "")
  package static let escape = Key(name: "Escape", code: "Escape", number: 27, text: "")
  package static let down = Key(name: "ArrowDown", code: "ArrowDown", number: 40, text: "")

  /// The key that writes this character.
  package static func character(_ character: Character) -> Key {
    let upper = character.uppercased()
    let code = character.isLetter ? "Key\(upper)" : character.isNumber ? "Digit\(upper)" : ""
    // Only letters and digits have the number of their character; another key's number would pass for another key.
    let number = character.isASCII && (character.isLetter || character.isNumber) ? upper.utf8.first.map(Int.init) ?? 0 : 0
    return Key(name: String(character), code: code, number: number, text: String(character))
  }

  package func with(_ modifiers: Modifiers) -> Key {
    var key = self
    key.modifiers = modifiers
    // What is pressed with Control or Alt writes nothing.
    if !modifiers.isDisjoint(with: [.control, .alt]) { key.text = "" }
    return key
  }
}
