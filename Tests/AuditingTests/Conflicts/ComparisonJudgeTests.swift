import DocumentModel
import Records
import Testing

@testable import Auditing

/// Reports of one subject, article by article, and what they come to.
@Suite struct ComparisonJudgeTests {
  private struct Said {
    var article: String
    var count: Double
    var words: String?
    var period = "2022-01-01/2022-06-30"
    var detail: String?
    var inferred: RoleValue.Inference?
  }

  private func comparisons(_ said: [Said]) -> [Comparison] {
    var copies = CopyIndex()
    var ids: [String: Int64] = [:]
    let reports = said.enumerated().compactMap { index, one -> Report? in
      let id = ids[one.article] ?? Int64(ids.count + 1)
      ids[one.article] = id
      let values =
        [
          SampleFact.Value("actor", "Ủy ban nhân dân huyện Tân Lĩnh"), SampleFact.Value("count", one.count, "\(Int(one.count))"),
          SampleFact.Value("period", one.period, inferred: one.inferred),
        ] + (one.detail.map { [SampleFact.Value("detail", $0)] } ?? [])
      let fact = SampleFact.fact("f\(index)", values, text: one.words ?? "words \(index)")
      copies.add(SampleFact.article([fact], name: one.article, id: id))
      return SampleFact.report(fact, article: one.article, id: id)
    }
    return ComparisonJudge(copies: copies).comparisons(reports)
  }

  @Test func onlyTheSameTimeIsCompared() {
    #expect(comparisons([Said(article: "a", count: 312), Said(article: "b", count: 321)]).map(\.verdict) == [.disagree])
    #expect(comparisons([Said(article: "a", count: 312), Said(article: "b", count: 150, period: "2022-01-01/2022-03-31")]).isEmpty)
    #expect(comparisons([Said(article: "a", count: 312, period: "2022-01-01/.."), Said(article: "b", count: 1, period: "2022-01-01/..")]).isEmpty)
  }

  @Test func onlyTheSameThingIsCompared() {
    #expect(comparisons([Said(article: "a", count: 312, detail: "đúng hạn"), Said(article: "b", count: 4, detail: "quá hạn")]).isEmpty)
    #expect(comparisons([Said(article: "a", count: 312, detail: "đúng hạn"), Said(article: "b", count: 316)]).isEmpty)
    #expect(comparisons([Said(article: "a", count: 312), Said(article: "a", count: 321)]).isEmpty)
  }

  /// What says two things of one subject does not know what it speaks of.
  @Test func anArticleThatSaysTwoThingsAccusesNobody() {
    #expect(comparisons([Said(article: "a", count: 3), Said(article: "a", count: 5), Said(article: "b", count: 9)]).isEmpty)
    let agreeing = comparisons([Said(article: "a", count: 312), Said(article: "a", count: 312), Said(article: "b", count: 312)])
    #expect(agreeing.map(\.verdict) == [.agree] && agreeing.first?.statements.count == 2)
  }

  @Test func theSameWordsAreOneSource() {
    let words = "sáu tháng đầu năm huyện đã tiếp 312 lượt công dân"
    #expect(comparisons([Said(article: "a", count: 312, words: words), Said(article: "b", count: 312, words: words)]).map(\.verdict) == [.copied])
    let three = comparisons([
      Said(article: "a", count: 312, words: words), Said(article: "b", count: 312, words: words), Said(article: "c", count: 312),
    ])
    #expect(three.map(\.verdict) == [.agree] && three.first?.sourceCount == 2)
    let changed = comparisons([
      Said(article: "a", count: 312, words: words), Said(article: "b", count: 321, words: words.replacing("312", with: "321")),
    ])
    #expect(changed.first?.doubts == ["a and b have the same words but for the figures"] && changed.first?.isDoubtful == false)
  }

  @Test func whatIsToldElsewhereIsDoubtful() {
    let found = comparisons([Said(article: "a", count: 312), Said(article: "b", count: 321, inferred: .section)])
    #expect(found.first?.isDoubtful == true && found.first?.doubts == ["the time of b is told elsewhere in it"])
    #expect(comparisons([Said(article: "a", count: 312), Said(article: "b", count: 321, inferred: .year)]).first?.isDoubtful == false)
    #expect(comparisons([Said(article: "a", count: 12), Said(article: "b", count: 4723)]).first?.isDoubtful == true)
  }
}
