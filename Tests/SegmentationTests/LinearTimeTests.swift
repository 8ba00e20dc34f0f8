import DocumentModel
import Testing
import UnicodeSupport

@testable import Segmentation

/// Time grows with the length of the text and with nothing else: eight times the text takes about eight times as long.
/// A quadratic step would take 64 times; the bound of 32 leaves room for a busy machine.
@Suite(.serialized) struct LinearTimeTests {
  @Test(arguments: [
    "xã ", "Xã An Hà ", "A. ", "\n", " \n", "Tin liên quan\n", "Ngày đăng: 02/05/2020\n",
    "Hội nghị đối thoại của xã An Hà\n", "14/05/2019 09:12\nHội nghị của xã An Hà hôm nay\n", "((((", "....", "- ",
    "1. ", "\u{200B}", "“", "| ", "Ảnh: A\n", "a\n", "TP.", "v.v.", "> ",
    "Xã An Hà tổ chức hội nghị đối thoại với nhân dân trên địa bàn toàn xã.\n", "xã\u{200B}", "5 ",
    "Q. An Hà (1/1/2020)\n", "/", "./.",
  ])
  func grows(_ piece: String) {
    var segmenter = Segmenter(phrases: PageWords.phrases)
    let small = time(String(repeating: piece, count: 500), &segmenter)
    let large = time(String(repeating: piece, count: 4_000), &segmenter)
    #expect(large < max(small * 32, .milliseconds(100)), "\(piece.debugDescription): \(small), \(large)")
  }

  private func time(_ text: String, _ segmenter: inout Segmenter) -> Duration {
    let text = Segmented.text(Array(text.utf8))
    var best = Duration.seconds(60)
    for _ in 0..<2 {
      var forms = FormTable()
      let clock = ContinuousClock()
      let start = clock.now
      _ = segmenter.segment(text, forms: &forms)
      best = min(best, start.duration(to: clock.now))
    }
    return best
  }
}
