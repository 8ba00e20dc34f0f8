import DocumentModel
import Records
package import RuleProgram

/// Writes what one stage made of an article as one line of JSON. Spans count in bytes of the article's file.
package struct StageProduct: Sendable {
  let pack: RulePack
  let withTokens: Bool

  /// - Parameter withTokens: whether the product of segmentation lists its tokens.
  package init(pack: RulePack, withTokens: Bool = false) {
    self.pack = pack
    self.withTokens = withTokens
  }

  /// The product of `stage`, newline included; for `resolve`, the facts as `extract` writes them, in one object.
  package func jsonLine(_ reading: ArticleReading, _ stage: Stage) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("article", reading.article)
      switch stage {
      case .normalize: writeNormalized(reading.text, &$0)
      case .segment: writeSegmented(reading, &$0)
      case .match: writeMatched(reading, &$0)
      case .resolve: writeResolved(reading, &$0)
      }
    }
    json.endLine()
    return json.bytes
  }

  private func writeNormalized(_ text: NormalizedText, _ json: inout JSONWriter) {
    json.member("encoding", text.encoding.rawValue)
    json.member("text", String(decoding: text.utf8, as: UTF8.self))
    json.array("changes") { json in
      for change in text.changes {
        json.object {
          $0.member("bytes", change.source)
          $0.member("to", text.string(change.text))
        }
      }
    }
  }

  private func writeSegmented(_ reading: ArticleReading, _ json: inout JSONWriter) {
    guard let segmented = reading.segmented else { return }
    let text = reading.text
    if let published = reading.metadata.published { json.member("published", published.iso) }
    if let title = segmented.title { json.member("title", text.string(title)) }
    json.array("zones") { json in
      for block in segmented.blocks {
        json.object {
          $0.member("zone", block.zone.rawValue)
          $0.member("bytes", text.source(of: block.span))
        }
      }
    }
    json.array("sentences") { json in
      for (index, sentence) in segmented.sentences.enumerated() {
        json.object {
          $0.member("zone", segmented.zone(ofSentence: index).rawValue)
          $0.member("bytes", text.source(of: sentence.span))
          $0.member("text", text.string(sentence.span))
        }
      }
    }
    guard withTokens else { return }
    json.array("tokens") { json in
      for token in segmented.tokens {
        json.object {
          $0.member("text", text.string(token.span))
          $0.member("bytes", text.source(of: token.span))
        }
      }
    }
  }

  private func writeMatched(_ reading: ArticleReading, _ json: inout JSONWriter) {
    guard let segmented = reading.segmented, let matches = reading.matches else { return }
    let printer = MatchPrinter(pack: pack, text: reading.text, segmented: segmented)
    json.array("mentions") { json in
      for mention in matches.mentions where !printer.isHidden(mention) { printer.write(mention, to: &json) }
    }
    json.array("matches") { json in for match in matches.matches { printer.write(match, to: &json) } }
    json.array("suppressed") { json in for (match, _) in matches.suppressed { printer.write(match, to: &json) } }
  }

  private func writeResolved(_ reading: ArticleReading, _ json: inout JSONWriter) {
    let records = reading.records
    json.array("facts") { json in for record in records { record.write(to: &json) } }
  }
}
