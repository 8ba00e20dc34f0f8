import Foundation
import Testing

@testable import Pages

/// JSON stays what it is, and holds nothing that ends a script.
@Suite struct ScriptTextTests {
  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!-- <script>", "a & b &lt;", "\u{2028}\u{2029}", "câu \u{2027}\u{202A} 🙂", "",
  ])
  func whatEndsAScriptIsEscaped(_ text: String) throws {
    let json = try JSONEncoder().encode([text])
    let escaped = ScriptText.escaped(Array(json))
    #expect(try JSONDecoder().decode([String].self, from: Data(escaped)) == [text])
    let written = String(decoding: escaped, as: UTF8.self)
    #expect(!written.contains { "<>&\u{2028}\u{2029}".contains($0) })
  }
}
