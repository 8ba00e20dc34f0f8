import DocumentModel
import Records
import Testing

@Suite struct CSVFormatTests {
  private let format = CSVFormat(roles: ["actor", "count", "level", "period"])

  private func rows(_ chunk: [UInt8]) -> [Substring] {
    String(decoding: chunk, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: true)
  }

  @Test func givesEveryDeclaredRoleAColumn() {
    #expect(
      rows(format.headers[0]) == [
        "id,article,event,rule,zone,partOf,start,end,text,actor,count,level,period,findings"
      ])
  }

  @Test func writesARowAFact() throws {
    let records = Sample.records()
    let facts = rows(format.render(records)[0])
    #expect(
      facts[0] == """
        \(records[0].id),an-lac.txt,DialogueConference,dialogue/held,body,,11,103,\
        huyện An Lạc tổ chức hơn 42 hội nghị đối thoại; cấp xã: 30 hội nghị,Huyện An Lạc,42,,,\
        "parts short (stated 42, computed 30.5)"
        """)
    #expect(facts[1].hasSuffix(",\(records[0].id),77,103,cấp xã: 30 hội nghị,,,xã,2019-01-01/2019-12-31,"))
  }

  @Test func writesARowARoleValue() {
    let records = Sample.records()
    let values = rows(format.render(records)[1])
    #expect(values.count == 4)
    #expect(values[1] == "\(records[0].id),an-lac.txt,DialogueConference,count,0,42,>,,42,45,47,,,,")
    #expect(
      values[3]
        == "\(records[1].id),an-lac.txt,DialogueConference,period,0,2019-01-01/2019-12-31,,,Năm … 2019,0,9,0-4 | 5-9,total,,")
  }

  @Test func writesWhatBodiesBelongToAndWhatTheyMayBelongTo() {
    let values = rows(format.render(Sample.records(Sample.linkedFacts()))[1])
    #expect(values[0].hasSuffix(",,,huyện An Lạc,11,27,,,vn:998,"))
    #expect(values[1].hasSuffix(",,,xã,83,86,,,,vn:998 | vn:999@2025-07-01"))
  }

  @Test func quotesWhatWouldBreakARow() {
    var csv = CSVWriter()
    csv.row(["plain", "a,b", "say \"no\"", "two\r\nlines", "", " "])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "plain,\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",, \r\n")
  }
}
