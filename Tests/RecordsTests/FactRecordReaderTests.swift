import Records
import Testing

@Suite struct FactRecordReaderTests {
  private let good = String(
    decoding: JSONLinesFormat().render(Sample.records())[0].split(separator: UInt8(ascii: "\n"))[0], as: UTF8.self)

  private func error(in text: String) -> FactRecordError? {
    do {
      _ = try FactRecordReader().records(in: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func skipsEmptyLines() throws {
    #expect(try FactRecordReader().records(in: Array("\n\(good)\r\n \n".utf8)).count == 1)
  }

  @Test func namesTheLineThatIsNoJSON() {
    let error = error(in: "\(good)\n\n{\"schemaVersion\": 1, ")
    #expect(error == FactRecordError(line: 3, reason: "this is not JSON"))
    #expect(error?.description == "line 3: this is not JSON")
  }

  @Test(arguments: [
    ("\"event\":", "\"happening\":", "\"event\" is missing"),
    ("\"zone\":\"body\"", "\"zone\":\"attic\"", "\"zone\": \"attic\" is not known"),
    ("\"bytes\":[45,47]", "\"bytes\":[47,45]", "\"roles.count.0.bytes\": a span is [start, end]"),
    ("\"bytes\":[45,47]", "\"bytes\":45", "\"roles.count.0.bytes\" has a value of the wrong type"),
    ("\"schemaVersion\":1", "\"schemaVersion\":2", "\"schemaVersion\": version 2 is not known, only 1"),
  ])
  func namesTheMember(written: String, changed: String, reason: String) throws {
    let range = try #require(good.firstRange(of: written))
    #expect(error(in: good.replacingCharacters(in: range, with: changed))?.reason == reason)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
