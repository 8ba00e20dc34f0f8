/// Colours of labels: light enough for black words on them, and different side by side.
enum Palette {
  private static let colours = [
    "#f4b6a6", "#a9d3f5", "#b9e3a7", "#f6dc8b", "#d6b8ec", "#9fe0d6", "#f7bcd8", "#c9c9f2", "#dfd0a8", "#b7d7c9", "#f3c98b",
    "#c4e08f", "#e5b3b3", "#a7c7e0", "#d9e4a0", "#e0c1e8",
  ]

  static func colour(_ index: Int) -> String { colours[index % colours.count] }
}
