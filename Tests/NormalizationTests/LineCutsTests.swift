import DocumentModel
import TestSupport
import Testing
import UnicodeSupport

@testable import Normalization

@Suite struct LineCutsTests {
  private func normalized(_ bytes: [UInt8], _ encoding: Encoding = .utf8) throws -> NormalizedText {
    var normalizer = try Normalizer()
    return try normalizer.normalize(RawArticle(name: "a.txt", bytes: bytes, metadata: ArticleMetadata(encoding: encoding)))
  }

  private func text(_ text: String) throws -> String {
    String(decoding: try normalized(Array(text.utf8)).utf8, as: UTF8.self)
  }

  // MARK: What was torn

  @Test(arguments: [
    ("Trong tháng, huyện đã tiếp cô-", "ng dân", "công dân"), ("Thủ tục ấy nay do phư-", "ờng xã giải quyết", "phường xã"),
    ("Ở đó đã có một buổi tiếp d\u{2010}", "ân", "dân"), ("UBND HUYỆN BA ĐỒI TIẾP CÔ-", "NG DÂN ĐỊNH KỲ", "CÔNG DÂN"),
    ("Năm qua, tỉnh đã nhận hơn 1.", "234 lượt đơn", "1.234 lượt"), ("Tỷ lệ hồ sơ đúng hạn đạt 91,", "94%.", "91,94%"),
    ("Kinh phí của đề án vào khoảng 12.345.", "678,5 đồng", "12.345.678,5 đồng"),
    ("Ngân sách chi cho đề án này là 3,", "5 tỷ đồng", "3,5 tỷ"), ("Toàn huyện có tổng số 2.", "345 đơn", "2.345 đơn"),
    ("Đề án thực hiện giai đoạn 2015-", "2020 ở các xã", "2015-2020"), ("Ban hành kèm theo số 12/QĐ-", "UBND ngày", "QĐ-UBND"),
    ("Báo cáo về tình hình chung KT-", "XH quý 3", "KT-XH"),
  ])
  func isJoined(line: String, next: String, joined: String) throws {
    for lineEnd in ["\n", "\r\n", "\r", " \n  ", "\t\r\n\t"] {
      let found = try text("\(line)\(lineEnd)\(next)")
      #expect(found.contains(joined) && !found.contains { $0.isNewline })
    }
  }

  /// A soft hyphen stands nowhere but in a word, so that its halves may be syllables.
  @Test(arguments: [("Trong tháng, huyện đã tiếp cô", "ng dân"), ("Cán bộ của xã về đó để nghi", "ên cứu")])
  func softHyphens(line: String, next: String) throws {
    #expect(try text("\(line)\u{AD}\n\(next)") == line + next)
    #expect(try text("\(line)\n\(next)") == "\(line)\n\(next)")
    #expect(try text("\(line)\u{AD}\n\n\(next)") == "\(line)\n\n\(next)")
  }

  // MARK: What stays

  @Test(arguments: [
    // Dashes, and compounds of whole syllables or foreign words.
    "Phát triển mạnh mẽ nền kinh tế -\nxã hội của tỉnh", "Phát triển mạnh mẽ nền kinh tế-\nxã hội của tỉnh",
    "Trụ sở đặt tại thành phố Bà Rịa -\nVũng Tàu", "Công dân được hướng dẫn qua e-\nmail",
    "Trung tâm phục vụ cả khách on-\nline mỗi ngày", "Bài và ảnh của nhóm: Hà An-\nNgọc Minh",
    // Numbers of lists and dates, ends of sentences, enumerations.
    "Hội nghị thống nhất về các việc:\n1.\n234 đơn đã xong", "Đơn vị được thưởng là phường 5.\n234 hộ đã góp đất",
    "Việc này đã xong trong quý 3.\n120 người đã nhận tiền", "Báo cáo nói về các năm 2018, 2019,\n2020 và 2021",
    "Khen thưởng các phường 1, 2,\n3 triệu đồng mỗi nơi", "Cuộc họp diễn ra vào năm 2020.\n234 người đã dự",
    "Nội dung được nêu tại số 15.\n234 người đã dự", "Giải quyết xong toàn bộ đơn của 12.\nNgày mai họp tiếp",
    "Đề án được làm trong giai đoạn 2015-\n2. Kết quả", "Tổng cộng đã nhận vào tay 1.\n2345 lượt đơn",
    // No line that was broken for its width.
    "tiếp cô-\nng dân", "Trong tháng, huyện đã tiếp cô-\n\nng dân", "Số đơn    đã nhận trong cô-\nng dân",
    "Số đơn đã nhận trong cô-\nng dân      12 lượt", "Trong tháng, huyện đã tiếp cô-", "Trong tháng, huyện đã tiếp cô-\n",
  ])
  func isLeft(text: String) throws {
    #expect(try self.text(text) == text)
  }

  @Test func longLinesAreParagraphs() throws {
    let line = String(repeating: "một hai ba ", count: 20)
    #expect(try text("\(line) cô-\nng dân").contains("-\n"))
  }

  // MARK: The way back

  @Test(arguments: [Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func spansHoldTheCut(encoding: Encoding) throws {
    let source = "Quy\u{323}\u{302}n ấy do huyện đã tiếp cô-\r\n  ng dân, hơn 1.\n234 lươ\u{323}t."
    for mark in [[], Sample.byteOrderMark(encoding)] {
      let text = try normalized(mark + Sample.bytes(source, encoding), encoding)
      for (word, cut) in [("công", "cô-\r\n  ng"), ("dân", "dân"), ("lượt", "lươ\u{323}t")] {
        let range = try #require(text.utf8.firstRange(of: Array(word.utf8)))
        let span = TextSpan(range.lowerBound, range.upperBound)
        let bytes = text.map.source(of: span)
        #expect(Array((mark + Sample.bytes(source, encoding))[bytes.start..<bytes.end]) == Sample.bytes(cut, encoding))
        let points = Array(source.unicodeScalars)[text.codePoints.codePoints(of: span, in: text.utf8)]
        #expect(Array(points) == Array(cut.unicodeScalars))
      }
    }
  }

  /// Whatever is torn wherever: what is taken out is blank, a line end and at most a hyphen, and the rest is as it was.
  @Test(arguments: 0..<200)
  func nothingElseIsTakenOut(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let pieces = [
      "một lượt cô", "-", "\n", "ng dân", " hơn 1", ".", "234 lượt", "\u{AD}", "\r\n", " ", "QĐ", "XH", "2015", "2020", ",",
    ]
    let bytes = Array((0..<60).map { _ in pieces[random.below(pieces.count)] }.joined().utf8)
    let text = try normalized(bytes)
    for change in text.changes {
      #expect(change.text.isEmpty)
      let taken = String(decoding: bytes[change.source.start..<change.source.end], as: UTF8.self)
      #expect(taken.unicodeScalars.allSatisfy { "-\n\r \u{AD}".unicodeScalars.contains($0) })
    }
    var rest = bytes
    for change in text.changes.reversed() { rest.removeSubrange(change.source.start..<change.source.end) }
    #expect(rest == text.utf8)
  }
}
