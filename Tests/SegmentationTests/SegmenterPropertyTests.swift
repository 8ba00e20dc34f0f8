import DocumentModel
import Testing

@testable import Segmentation

/// What holds for every text, whatever it says: tested on texts put together at random from awkward pieces.
@Suite struct SegmenterPropertyTests {
  private static let pieces = [
    "xã", "Xã", "UBND", "Đ", "quận", "An Hà", "12", "3.456,7", "12/5/2020", "17,6ha", "H5N1", "giảm64", "TP.", "Q. ",
    "v.v.", ". ", ".", "...", "…", "! ", "?", ";", ": ", ", ", "(", ")", "“", "”", "\"", "'", " - ", "–", "/", "./.",
    " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\u{2028}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{AD}",
    "a\u{323}\u{302}", "\u{301}", "😀", "👩‍👩‍👧", "☎️", "²", "中文。", "ไทย", "Tin liên quan\n", "Viết bình luận",
    "Ngày đăng: 02/05/2020 | 10:54\n", "Ảnh: A.B\n", "1. ", "a) ", "- ",
    "công tác tiếp dân được duy trì thường xuyên tại trụ sở trong cả năm qua", "Lượt xem: 5", "|", ">", "\0",
  ]

  /// Texts of up to 60 pieces, the same ones in every run.
  private static let texts: [String] = {
    var random = SplitMix(state: 20_200_602)
    return (0..<400).map { _ in
      (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
  }()

  @Test func tokensCoverEveryByteOnceInOrder() {
    for text in Self.texts {
      let page = Segmented(text)
      var covered = [Bool](repeating: false, count: page.text.utf8.count)
      var last = 0
      for token in page.product.tokens {
        #expect(Int(token.start) >= last && token.end > token.start, "\(text.debugDescription)")
        last = Int(token.end)
        for offset in token.span.range { covered[offset] = true }
      }
      #expect(uncovered(page, covered) == [], "\(text.debugDescription)")
    }
  }

  /// Characters outside tokens that are neither blank nor without width.
  private func uncovered(_ page: Segmented, _ covered: [Bool]) -> [UInt32] {
    var offset = 0
    var result: [UInt32] = []
    for scalar in String(decoding: page.text.utf8, as: UTF8.self).unicodeScalars {
      let isBlank = scalar.properties.isWhitespace || [.format, .control].contains(scalar.properties.generalCategory)
      if !covered[offset] && !isBlank { result.append(scalar.value) }
      offset += scalar.utf8.count
    }
    return result
  }

  @Test func tokensLieOnScalarsAndHaveOneKind() {
    for text in Self.texts {
      let page = Segmented(text)
      for token in page.product.tokens {
        #expect(isBoundary(Int(token.start), page.text.utf8) && isBoundary(Int(token.end), page.text.utf8))
        let kinds: [TokenShape] = [.word, .digits, .punctuation]
        #expect(kinds.filter { token.shape.contains($0) }.count == 1)
        #expect(!token.shape.contains(.lineBefore) || token.shape.contains(.spaceBefore))
      }
    }
  }

  private func isBoundary(_ offset: Int, _ utf8: [UInt8]) -> Bool { offset == utf8.count || utf8[offset] & 0xC0 != 0x80 }

  @Test func sentencesPartitionTheirBlocks() {
    for text in Self.texts {
      let page = Segmented(text)
      var sentence = 0
      var token = 0
      for (index, block) in page.product.blocks.enumerated() {
        #expect(block.sentences.lowerBound == sentence)
        for (position, number) in block.sentences.enumerated() {
          let sentence = page.product.sentences[number]
          #expect(sentence.block == index && !sentence.tokens.isEmpty)
          // Only a tag or a bullet may stand before the first.
          #expect(position == 0 ? sentence.tokens.lowerBound >= token : sentence.tokens.lowerBound == token)
          token = sentence.tokens.upperBound
          #expect(sentence.span == hull(page, sentence.tokens) && block.span.contains(sentence.span))
        }
        sentence = block.sentences.upperBound
        #expect(page.product.tokens[..<token].last?.span.end == block.span.end)
      }
      #expect(sentence == page.product.sentences.count && token == page.product.tokens.count)
    }
  }

  private func hull(_ page: Segmented, _ tokens: Range<Int>) -> TextSpan {
    page.product.tokens[tokens].dropFirst().reduce(page.product.tokens[tokens.lowerBound].span) { $0.hull($1.span) }
  }

  @Test func sectionsCountHeadings() {
    for text in Self.texts {
      var section = 0
      for block in Segmented(text).product.blocks {
        if block.zone == .heading { section += 1 }
        #expect(block.section == section)
      }
    }
  }

  @Test func sameTextSameProduct() {
    for text in Self.texts.prefix(50) {
      let first = Segmented(text)
      let second = Segmented(text)
      let printed = [first, second].map { $0.product.description(over: $0.text, tokens: true) }
      #expect(printed[0] == printed[1])
    }
  }

  @Test func noWordsAtAll() {
    let none = PhraseTable(SegmentationWords())
    for text in Self.texts.prefix(50) { _ = Segmented(text, phrases: none) }
    #expect(Segmented("Xã họp. Dân vui.", phrases: none).sentences == ["Xã họp.", "Dân vui."])
  }
}

/// A small generator of random numbers with a known start.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
