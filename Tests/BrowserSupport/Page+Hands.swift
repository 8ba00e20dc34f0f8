/// What hands do: keys and the mouse, as events of the system and not of scripts.
extension Page {
  package func press(_ key: Key, times: Int = 1) throws(BrowserError) {
    for _ in 0..<times {
      try send("Input.dispatchKeyEvent", parameters(key, type: key.text.isEmpty ? "rawKeyDown" : "keyDown"))
      try send("Input.dispatchKeyEvent", parameters(key, type: "keyUp"))
    }
  }

  /// Types a text where the focus is.
  package func type(_ text: String) throws(BrowserError) {
    for character in text {
      if character.isASCII {
        try press(.character(character))
      } else {
        // What an input method composes arrives without a key.
        try send("Input.insertText", ["text": .string(String(character))])
      }
    }
  }

  /// Clicks the middle of the first element of a selector, after it was scrolled into view.
  /// - Throws: where it is not there, has no size, or another element lies over it.
  package func click(_ selector: String) throws(BrowserError) {
    let place = try evaluate(Self.place(of: selector))
    guard let x = place["x"].number, let y = place["y"].number else {
      throw .notClickable(selector: selector, reason: place["reason"].string ?? "")
    }
    for type in ["mouseMoved", "mousePressed", "mouseReleased"] {
      try send(
        "Input.dispatchMouseEvent",
        [
          "type": .string(type), "x": .number(x), "y": .number(y), "clickCount": type == "mouseMoved" ? 0 : 1,
          "button": type == "mouseMoved" ? "none" : "left",
        ])
    }
  }

  /// Chooses words in an element, as a drag of the mouse over them does.
  /// - Throws: where they do not stand in one piece of its text.
  package func select(_ words: String, in selector: String) throws(BrowserError) {
    try evaluate(
      """
      (() => {
        const walker = document.createTreeWalker(document.querySelector(\(Self.quoted(selector))), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode, start = node.data.indexOf(\(Self.quoted(words)));
          if (start >= 0) return getSelection().setBaseAndExtent(node, start, node, start + \(words.utf16.count));
        }
        throw new Error('these words are not there');
      })()
      """)
  }

  private func parameters(_ key: Key, type: String) -> JSONValue {
    var parameters: [String: JSONValue] = [
      "type": .string(type), "key": .string(key.name), "code": .string(key.code),
      "windowsVirtualKeyCode": .number(Double(key.number)), "modifiers": .number(Double(key.modifiers.rawValue)),
    ]
    if type == "keyDown" { parameters["text"] = .string(key.text) }
    return .object(parameters)
  }

  /// Words that are broken over lines have several boxes, and the middle of their hull may lie outside: the first box counts.
  private static func place(of selector: String) -> String {
    """
    (() => {
      const element = document.querySelector(\(quoted(selector)));
      if (!element) return { reason: 'it is not there' };
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = element.getClientRects()[0];
      if (!box || !box.width || !box.height) return { reason: 'it has no size' };
      const x = box.x + box.width / 2, y = box.y + box.height / 2;
      const top = document.elementFromPoint(x, y);
      if (element !== top && !element.contains(top)) return { reason: `under ${top ? top.outerHTML.slice(0, 200) : 'nothing'}` };
      return { x, y };
    })()
    """
  }
}
