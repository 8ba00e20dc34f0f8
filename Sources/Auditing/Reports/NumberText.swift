import Records

/// Figures as the articles have them: a dot groups thousands, a comma stands before decimals.
///
///     NumberText.written(39409)                // 39.409
///     NumberText.written(99.1, decimals: 2)    // 99,10
enum NumberText {
  /// - Parameter decimals: so many, at least; more where the value has them.
  static func written(_ value: Double, decimals: Int = 0) -> String {
    guard value.magnitude < 1e15 else { return DecimalText.shortest(value) }
    let parts = DecimalText.shortest(value.magnitude).split(separator: ".")
    let digits = parts.count > 1 ? String(parts[1]) : ""
    let fraction = digits + String(repeating: "0", count: max(0, decimals - digits.count))
    return (value < 0 ? "-" : "") + grouped(String(parts.first ?? "0")) + (fraction.isEmpty ? "" : ",\(fraction)")
  }

  private static func grouped(_ digits: String) -> String {
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(".") }
      grouped.append(digit)
    }
    return grouped
  }
}
