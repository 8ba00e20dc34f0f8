/// What a screen reader is told of an element.
package struct AccessibleNode: Sendable, Equatable {
  package var role: String
  package var name: String
  package var isFocusable: Bool

  /// The roles of what people operate, which must say what it is.
  package static let controls: Set<String> = [
    "button", "link", "textbox", "searchbox", "combobox", "listbox", "option", "checkbox", "radio", "slider", "spinbutton",
    "switch", "tab", "menuitem", "DisclosureTriangle", "table", "grid", "img", "dialog",
  ]

  init(_ node: JSONValue) {
    role = node["role"]["value"].string ?? ""
    name = node["name"]["value"].string ?? ""
    isFocusable = node["properties"].array.contains { $0["name"] == "focusable" && $0["value"]["value"] == true }
  }
}

extension Page {
  /// Everything on the page that a screen reader is told of.
  package func accessibleNodes() throws(BrowserError) -> [AccessibleNode] {
    try send("Accessibility.getFullAXTree")["nodes"].array.filter { $0["ignored"] != true }.map(AccessibleNode.init)
  }

  /// What can be operated and has no name.
  package func namelessControls() throws(BrowserError) -> [AccessibleNode] {
    try accessibleNodes().filter { AccessibleNode.controls.contains($0.role) || $0.isFocusable }
      .filter { $0.name.allSatisfy(\.isWhitespace) && !["RootWebArea", "main"].contains($0.role) }
  }
}
