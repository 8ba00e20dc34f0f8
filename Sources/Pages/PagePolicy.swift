import Foundation
import Hashing

/// What the page lets a browser do: run these scripts, use this style, and nothing else.
///
/// Scripts and style are named by the hashes of what stands between their tags, so that nothing that an article or a rule
/// brings along can run, should it ever come to stand as markup.
package struct PagePolicy: Sendable {
  private let scripts: [[UInt8]]
  private let style: [UInt8]
  /// Whether the page asks the server that it comes from for its data.
  private let isServed: Bool

  package init(scripts: [[UInt8]], style: [UInt8], isServed: Bool) {
    self.scripts = scripts
    self.style = style
    self.isServed = isServed
  }

  /// The value of `Content-Security-Policy`.
  package var text: String {
    let directives = [
      "default-src 'none'",
      "script-src " + scripts.map(Self.source).joined(separator: " "),
      "style-src " + Self.source(style),
      isServed ? "connect-src 'self'" : nil,
      "base-uri 'none'",
      "form-action 'none'",
      // What makes markup out of text throws.
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]
    return directives.compactMap(\.self).joined(separator: "; ")
  }

  private static func source(_ bytes: [UInt8]) -> String {
    "'sha256-\(Data(Digest.sha256Bytes(bytes)).base64EncodedString())'"
  }
}
