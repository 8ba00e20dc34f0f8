import DocumentModel
import Foundation
import Records
import Testing

@Suite struct JSONLinesFormatTests {
  @Test func writesMembersInTheirFixedOrder() throws {
    let lines = String(decoding: try #require(JSONLinesFormat().render(Sample.records()).first), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 2)
    let ids = Sample.records().map(\.id)
    #expect(
      lines[0] == """
        {"schemaVersion":1,"id":"\(ids[0])","article":"an-lac.txt","sourceHash":"sha256:\(String(repeating: "0", count: 64))",\
        "event":"DialogueConference","rule":"dialogue/held","zone":"body",\
        "span":{"bytes":[11,103],"codePoints":[10,77],\
        "text":"huyện An Lạc tổ chức hơn 42 hội nghị đối thoại; cấp xã: 30 hội nghị"},\
        "roles":{"actor":[{"value":"Huyện An Lạc","entity":"vn:999","text":"huyện An Lạc","bytes":[11,27]}],\
        "count":[{"value":42,"comparator":">","text":"42","bytes":[45,47]}]},\
        "findings":[{"check":"parts","verdict":"short","stated":42,"computed":30.5}]}
        """)
    #expect(
      lines[1] == """
        {"schemaVersion":1,"id":"\(ids[1])","article":"an-lac.txt","sourceHash":"sha256:\(String(repeating: "0", count: 64))",\
        "partOf":"\(ids[0])","event":"DialogueConference","rule":"dialogue/held","zone":"body",\
        "span":{"bytes":[77,103],"codePoints":[58,77],"text":"cấp xã: 30 hội nghị"},\
        "roles":{"level":[{"value":"xã","text":"xã","bytes":[83,86]}],\
        "period":[{"value":"2019-01-01/2019-12-31","text":"Năm … 2019","bytes":[0,9],"pieces":[[0,4],[5,9]],\
        "inferred":"total"}]},\
        "alsoAt":[{"bytes":[88,103],"codePoints":[66,77],"text":"30 hội nghị"}]}
        """)
  }

  @Test func readsBackWhatItWrote() throws {
    let bytes = try #require(JSONLinesFormat().render(Sample.records()).first)
    #expect(try FactRecordReader().records(in: bytes) == Sample.records())
  }
}
