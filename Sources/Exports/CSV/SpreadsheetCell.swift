import Foundation

/// Text in a cell of a spreadsheet: never a formula, and never taken for something else than it is.
///
/// Excel and LibreOffice run what begins with `=`, `+`, `-` or `@`, and turn text that looks like a number or a date into
/// one (`002` into 2, `3-4` into the 3rd of April). An apostrophe in front keeps both from it:
///
///     =HYPERLINK(…)   →  '=HYPERLINK(…)
///     002             →  '002
///     'tổ 3'          →  ''tổ 3'
///
/// Whoever reads the cells back takes one apostrophe from each that begins with one, and has the text again. Line ends become
/// line feeds, and a text beyond what a cell of Excel holds is cut, with `…` behind it.
enum SpreadsheetCell {
  /// Excel's limit is 32 767 UTF-16 code units.
  private static let longest = 32_000

  static func text(_ text: String) -> String {
    let text = shortened(lineFeeds(text))
    return needsGuard(text) ? "'\(text)" : text
  }

  /// A figure, which a spreadsheet is to calculate with; one with more digits than it keeps is text.
  static func number(_ written: String, _ decimal: ExportRequest.Decimal) -> String {
    guard written.unicodeScalars.filter({ ("0"..."9").contains($0) }).count <= 15 else { return "'\(written)" }
    return decimal == .comma ? written.replacing(".", with: ",") : written
  }

  private static func needsGuard(_ text: String) -> Bool {
    text.hasPrefix("'") || startsFormula(text) || looksLikeFigure(text)
  }

  /// Whether the first sign is one that formulas begin with, also one behind blanks, invisible signs and quotation marks.
  private static func startsFormula(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, first == "\t" || first == "\r" || first == "\n" { return true }
    guard let sign = text.unicodeScalars.first(where: { !isLeading($0) }) else { return false }
    return formulaSigns.contains(sign)
  }

  /// Full-width and small forms count: some programs narrow them.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−", "|", "%",
  ]

  private static func isLeading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .initialPunctuation, .finalPunctuation: true
    default: scalar == "\"" || scalar == "'" || scalar == "`" || scalar == "＂" || scalar == "＇" || scalar == "„"
    }
  }

  /// Digits with nothing but what numbers, dates and times are written with: `002`, `1.200`, `3-4`, `12/5`, `1E5`, `7:30`,
  /// `(50)`, `5 May`. A whole day in ISO 8601 is none of these, since as a date it says the same; nor are two with a
  /// stroke between them.
  private static func looksLikeFigure(_ text: String) -> Bool {
    guard text.utf8.count <= 60, !text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(isDay) else {
      return false
    }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty, words != ["true"], words != ["false"] else { return !words.isEmpty }
    return words.contains { $0.first?.isNumber == true } && words.allSatisfy(isPartOfFigure)
  }

  /// A number, with an exponent or a currency behind it, or a month.
  private static func isPartOfFigure(_ word: Substring) -> Bool {
    let rest = word.drop(while: \.isNumber)
    if rest.count < word.count {
      return rest.isEmpty || ["am", "pm", "đ", "vnd"].contains(rest)
        || rest.first == "e" && rest.dropFirst().allSatisfy(\.isNumber)
    }
    return ["e", "am", "pm"].contains(word) || months.contains(String(word.prefix(3)))
  }

  /// `2020-06-02`
  private static func isDay(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
      && (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0) && (Int(parts[0]) ?? 0) >= 1900
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static func lineFeeds(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{2029}" || $0 == "\0" }) else {
      return text
    }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{2028}", with: "\n")
      .replacing("\u{2029}", with: "\n").replacing("\0", with: " ")
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf16.count > longest else { return text }
    var kept = String.UnicodeScalarView()
    var units = 0
    for scalar in text.unicodeScalars {
      units += UTF16.width(scalar)
      guard units <= longest else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
