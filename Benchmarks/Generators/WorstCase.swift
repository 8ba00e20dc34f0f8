/// A text that makes matching look far ahead, begin again and again, find the same in many ways, or carry much along.
package struct WorstCase: Sendable {
  package var name: String
  private var head: String
  /// What is repeated; for `#` stands the number of the repetition.
  private var piece: String
  private var tail: String
  private var isMirrored: Bool

  private init(_ name: String, head: String = "", _ piece: String, tail: String = "", isMirrored: Bool = false) {
    self.name = name
    self.head = head
    self.piece = piece
    self.tail = tail
    self.isMirrored = isMirrored
  }

  /// The text, of about so many bytes.
  package func text(bytes: Int) -> String {
    let count = max(1, bytes / (piece.utf8.count + tail.utf8.count * (isMirrored ? 1 : 0)))
    let pieces = piece.contains("#")
      ? (1...count).map { piece.replacing("#", with: String($0)) }.joined() : String(repeating: piece, count: count)
    let tails = isMirrored ? String(repeating: tail, count: count) : tail
    return "Huyện Tân Sơn: Đơn thư\n\nNăm 2020, \(head)\(pieces)\(tails)\n\n"
  }

  package static let all: [WorstCase] = [
    WorstCase("one word", "đơn "),
    WorstCase("one verb", "tiếp nhận "),
    WorstCase("beginnings of phrases", "giải quyết, xử lý "),
    WorstCase("heads without end", "giải quyết xong được dứt điểm "),
    WorstCase("numbers", "5 "),
    WorstCase("a list of numbers", head: "giải quyết ", "5, "),
    WorstCase("a list of figures", head: "giải quyết ", "5 đơn khiếu nại, "),
    WorstCase("a list of ratios with tails", head: "giải quyết ", "5/7 đơn khiếu nại, đạt tỷ lệ 71,4%; "),
    WorstCase("numbers of many parts", "1.1.1,1."),
    WorstCase("numbers in words", "hai mươi mốt nghìn "),
    WorstCase("dates", "ngày 5/5 "),
    WorstCase("periods", "từ năm 2016 đến "),
    WorstCase("ratios", "5/5/"),
    WorstCase("capitals", "Ba Đình "),
    WorstCase("bodies", "UBND huyện Tân Sơn "),
    WorstCase("bodies of bodies", "Ban Tiếp công dân của UBND huyện của "),
    WorstCase("posts", "Chủ tịch, Phó Chủ tịch "),
    WorstCase("open brackets", "("),
    WorstCase("open brackets with words", "(5 đơn "),
    WorstCase("brackets in brackets", "(", tail: ")", isMirrored: true),
    WorstCase("figures in brackets in brackets", "(5 đơn, ", tail: ")", isMirrored: true),
    WorstCase("closed brackets", ") "),
    WorstCase("modifiers in brackets", "(sẽ dự kiến) ", tail: "tiếp nhận 5 đơn khiếu nại"),
    WorstCase("modifiers in brackets around heads", "(sẽ) tiếp nhận 5 đơn khiếu nại "),
    WorstCase("modifiers that are too far", "không tiếp nhận sẽ đơn "),
    WorstCase("heads", "tiếp nhận 5 đơn khiếu nại "),
    WorstCase("heads in clauses", "tiếp nhận 5 đơn khiếu nại; "),
    WorstCase("heads with actors", "UBND huyện Tân Sơn tiếp nhận 5 đơn khiếu nại, "),
    WorstCase("heads in sentences", "Tiếp nhận 5 đơn khiếu nại. "),
    WorstCase("heads in paragraphs", "Tiếp nhận 5 đơn khiếu nại.\n\n"),
    WorstCase("actors in sentences", "UBND huyện Tân Sơn tiếp nhận 5 đơn khiếu nại. "),
    WorstCase("many heads, actors in front", head: String(repeating: "UBND huyện Tân Sơn, ", count: 200), "tiếp 5 lượt công dân "),
    WorstCase("breakdowns", "gồm 5 đơn khiếu nại, trong đó 3 đơn tố cáo, "),
    WorstCase("breakdowns in brackets", "tiếp nhận 5 đơn (3 khiếu nại, 2 tố cáo), "),
    WorstCase("breakdowns in brackets in brackets", "5 đơn (gồm 3 khiếu nại ", tail: ")", isMirrored: true),
    WorstCase("breakdowns of greater and greater parts", head: "tiếp nhận 1 đơn, ", "gồm # đơn khiếu nại, "),
    WorstCase("breakdowns in closed brackets", head: "tiếp nhận 9 đơn, gồm ", "# đơn khiếu nại (như trên), "),
    WorstCase("the same of many bodies", "UBND phường # tiếp nhận 5 đơn khiếu nại. "),
    WorstCase("the same of many years", "Năm # tiếp nhận 5 đơn khiếu nại. "),
    WorstCase("the same of many bodies, some unsaid", "UBND phường # tiếp nhận 5 đơn khiếu nại.\n\nNăm # tiếp nhận 5 đơn.\n\n"),
    WorstCase("signings", "ký kết chương trình phối hợp giữa Sở Nội vụ và "),
    WorstCase("documents", "Nghị định số 15/2020/NĐ-CP, "),
    WorstCase("persons", "ông Nguyễn Văn An, Chủ tịch UBND huyện, "),
    WorstCase("headings", "I. Kết quả\n\nTiếp 5 lượt công dân.\n\n"),
    WorstCase("lines of a list", "- 5 đơn khiếu nại\n"),
    WorstCase("dots", "... "),
    WorstCase("semicolons", "; "),
    WorstCase("one endless word", "a"),
    WorstCase("quotes", "“đơn” "),
  ]
}
