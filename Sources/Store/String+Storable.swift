extension String {
  /// The text as SQLite and its tools can hold it: they take a NUL for the end, so it stands as its symbol (`␀`). The
  /// lines of JSON in the store need none of this, for they escape it.
  var storable: String { utf8.contains(0) ? replacing("\u{0}", with: "\u{2400}") : self }
}
