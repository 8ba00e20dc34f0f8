/// How a page is looked at: on what, in which colours, with or without motion.
package struct Media: Sendable {
  package var isPrinted = false
  package var isDark = false
  package var isStill = false
  /// Whether colours are the reader's own (`forced-colors`).
  package var isForced = false
  /// The width of the window in pixels; nil for the browser's own.
  package var width: Int?

  package init(isPrinted: Bool = false, isDark: Bool = false, isStill: Bool = false, isForced: Bool = false, width: Int? = nil) {
    self.isPrinted = isPrinted
    self.isDark = isDark
    self.isStill = isStill
    self.isForced = isForced
    self.width = width
  }

  var parameters: JSONValue {
    [
      "media": isPrinted ? "print" : "screen",
      "features": [
        ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"],
        ["name": "prefers-reduced-motion", "value": isStill ? "reduce" : "no-preference"],
        ["name": "forced-colors", "value": isForced ? "active" : "none"],
      ],
    ]
  }
}
