import Foundation
import Hashing
import Testing

@testable import Pages

/// The page lets run what it brings along, and nothing else.
@Suite struct PageShellTests {
  private func page(_ shell: PageShell, data: String = "{}") -> String {
    String(decoding: shell.head + Array(data.utf8) + shell.tail, as: UTF8.self)
  }

  private func policy(of page: String) throws -> String {
    let match = try #require(try #/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/#.firstMatch(in: page))
    return String(match.1)
  }

  private func hash(_ text: Substring) -> String {
    "'sha256-\(Data(Digest.sha256Bytes(Array(text.utf8))).base64EncodedString())'"
  }

  @Test func theHashesAreThoseOfWhatStandsBetweenTheTags() throws {
    let page = page(.report(summary: ""))
    let policy = try policy(of: page)
    let scripts = page.matches(of: #/<script>([\s\S]*?)<\/script>/#).map(\.1)
    let styles = page.matches(of: #/<style>([\s\S]*?)<\/style>/#).map(\.1)
    #expect(scripts.count == PageFiles.scripts.count && styles.count == 1)
    #expect(policy.contains("script-src \(scripts.map(hash).joined(separator: " "));"))
    #expect(policy.contains("style-src \(styles.map(hash).joined(separator: " "));"))
  }

  @Test func nothingIsLoadedAndNothingElseRuns() throws {
    let policy = try policy(of: page(.report(summary: "")))
    #expect(policy.hasPrefix("default-src 'none'; "))
    for directive in ["base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"] {
      #expect(policy.contains(directive))
    }
    #expect(!policy.contains("unsafe") && !policy.contains("connect-src") && !policy.contains("*"))
  }

  @Test func aServedPageMayAskItsOwnServer() throws {
    let page = page(.served(data: "/data.json", scripts: [Array("'use strict';".utf8)]), data: "")
    #expect(try policy(of: page).contains("connect-src 'self'"))
    #expect(page.contains(#"id="data" data-from="/data.json"></script>"#))
    let scripts = page.matches(of: #/<script>([\s\S]*?)<\/script>/#).map(\.1)
    #expect(scripts.dropLast().last == "'use strict';" && scripts.count == PageFiles.scripts.count + 1)
  }

  @Test func theTemplateHasNoStyleAndNoHandlerInItsMarkup() {
    let template = String(decoding: PageFiles.template, as: UTF8.self)
    #expect(template.matches(of: #/\s(style|on\w+)\s*=/#).isEmpty)
    #expect(template.matches(of: #/\s(src|href)="(?!#)/#).isEmpty)
  }

  /// The policy would stop it; a script that tried would be one that does not work.
  @Test func noScriptMakesMarkupOfText() {
    for script in PageFiles.scripts.map({ String(decoding: $0, as: UTF8.self) }) {
      #expect(script.hasPrefix("'use strict';\n"))
      for sink in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "</script"] {
        #expect(!script.contains(sink), "\(sink)")
      }
    }
  }

  @Test func theDataStandBetweenHeadAndTail() {
    let shell = PageShell.report(summary: "<table></table>")
    #expect(String(decoding: shell.head, as: UTF8.self).hasSuffix(#"<script type="application/json" id="data">"#))
    #expect(String(decoding: shell.tail, as: UTF8.self).hasPrefix("</script>"))
    #expect(page(shell).contains("<table></table>\n</section>\n</noscript>"))
    #expect(page(shell).hasSuffix("</html>\n") && !page(shell).contains("{{"))
  }
}
