import DocumentModel
import Evidence
import Foundation
import Testing

@testable import Exports

/// A place that an export names, with the words that it says stand there.
struct Slice {
  /// The text that the offsets count in.
  var text: String
  var start: Int
  var end: Int
  var quote: String
  /// For the message of a test that fails.
  var place: String

  /// The words that do stand there.
  func words(in unit: OffsetCounter.Unit) -> String? {
    switch unit {
    case .codePoints:
      let scalars = Array(text.unicodeScalars)
      guard 0 <= start, start <= end, end <= scalars.count else { return nil }
      return String(String.UnicodeScalarView(scalars[start..<end]))
    case .utf16:
      let units = Array(text.utf16)
      guard 0 <= start, start <= end, end <= units.count else { return nil }
      return String(validating: units[start..<end], as: UTF16.self)
    }
  }

  /// Whether the same code points stand there, not merely equivalent ones.
  func holds(in unit: OffsetCounter.Unit) -> Bool { words(in: unit).map { Array($0.utf8) == Array(quote.utf8) } ?? false }
}
