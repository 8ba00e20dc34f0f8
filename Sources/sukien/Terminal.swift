import Foundation
import Records

/// Standard error, where everything goes that people read.
enum Terminal {
  static let isInteractive = isatty(STDERR_FILENO) == 1

  static let isOutputInteractive = isatty(STDOUT_FILENO) == 1

  static func say(_ message: String) {
    write("sukien: \(message)\n")
  }

  /// A message that cannot be delivered has nobody to tell about it.
  static func write(_ text: String) {
    try? OutputFile.standardError().write(Array(text.utf8))
  }

  /// A record of a failure as a line of JSON, in which nothing draws on the terminal either.
  static func write(_ failure: FailureRecord) {
    let line = String(decoding: failure.jsonLine, as: UTF8.self).dropLast()
    write(line.unicodeScalars.map { isHarmless($0) ? String($0) : escapedInJSON($0) }.joined() + "\n")
  }

  /// How many columns the terminal has; 80 where it does not say.
  static var columns: Int { columns(of: STDERR_FILENO) ?? 80 }

  /// How many columns standard output has; nil where it is no terminal, so that nothing is to be folded.
  static var outputColumns: Int? { columns(of: STDOUT_FILENO) }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// A name from outside as it can be shown: control characters and marks that turn the direction of writing are
  /// spelled out, so that no name can draw on the terminal or pass for another.
  static func shown(_ name: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if isHarmless(scalar) {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: scalar.escaped(asASCII: true).unicodeScalars)
      }
    }
    return String(shown)
  }

  /// A text of several lines, which stay, as it can be shown.
  static func shownLines(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { shown(String($0)) }.joined(separator: "\n")
  }

  /// Lines as they can be shown.
  static func text(_ lines: [String]) -> [UInt8] { Array(lines.map { shown($0) + "\n" }.joined().utf8) }

  private static func escapedInJSON(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { String(format: "\\u%04x", $0) }.joined()
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
