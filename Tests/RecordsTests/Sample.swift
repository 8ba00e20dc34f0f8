import DocumentModel
import Records

/// An article of two sentences and the facts that stand in it, shared by the tests of this module.
enum Sample {
  static let sentence = "Năm 2019, huyện An Lạc tổ chức hơn 42 hội nghị đối thoại; cấp xã: 30 hội nghị."

  static func text(_ words: String = sentence) -> NormalizedText {
    let utf8 = Array(words.utf8)
    return NormalizedText(
      encoding: .utf8, utf8: utf8, map: .identity(count: utf8.count), codePoints: CodePointIndex(utf8: utf8, changes: []),
      changes: [])
  }

  /// Where `words` stand in `text` for the first time.
  static func span(_ words: String, in text: String = sentence) -> TextSpan {
    let hay = Array(text.utf8)
    let needle = Array(words.utf8)
    let start = hay.indices.first { hay[$0...].starts(with: needle) } ?? 0
    return TextSpan(start, start + needle.count)
  }

  static func facts() -> [Fact] {
    let total = Fact(
      event: "DialogueConference", rule: "dialogue/held", zone: .body,
      span: span("huyện An Lạc tổ chức hơn 42 hội nghị đối thoại; cấp xã: 30 hội nghị"),
      roles: [
        Fact.Role(name: "actor", values: [RoleValue(.text("Huyện An Lạc"), pieces: [span("huyện An Lạc")], entity: "vn:999")]),
        Fact.Role(name: "count", values: [RoleValue(.number(42), pieces: [span("42")], comparator: .over)]),
        Fact.Role(name: "audience", values: []),
      ],
      findings: [Finding(.parts, .short, stated: .number(42), computed: .number(30.5))], identity: ["42"])
    let part = Fact(
      event: "DialogueConference", rule: "dialogue/held", zone: .body, span: span("cấp xã: 30 hội nghị"),
      roles: [
        Fact.Role(name: "level", values: [RoleValue(.text("xã"), pieces: [span("xã")])]),
        Fact.Role(
          name: "period",
          values: [RoleValue(.text("2019-01-01/2019-12-31"), pieces: [span("Năm"), span("2019")], inferred: .total)]),
      ],
      partOf: 0, alsoAt: [span("30 hội nghị")], identity: ["30", "xã"])
    return [total, part]
  }

  /// Facts of a body that belongs to a unit, and of one that may belong to either of two.
  static func linkedFacts() -> [Fact] {
    var body = RoleValue(.text("Ủy ban nhân dân huyện An Lạc"), pieces: [span("huyện An Lạc")])
    body.belongsTo = "vn:998"
    var other = RoleValue(.text("Ủy ban nhân dân xã"), pieces: [span("xã")])
    other.candidates = ["vn:998", "vn:999@2025-07-01"]
    return [body, other].map { value in
      Fact(
        event: "DialogueConference", rule: "dialogue/held", zone: .body, span: value.span,
        roles: [Fact.Role(name: "actor", values: [value])])
    }
  }

  static func records(_ facts: [Fact] = facts(), article: String = "an-lac.txt") -> [FactRecord] {
    RecordBuilder(article: article, sourceHash: "sha256:" + String(repeating: "0", count: 64), text: text()).records(of: facts)
  }
}
