import DocumentModel

extension ResolutionTrace {
  /// Notes which of all drafts report something.
  mutating func record(_ all: [Draft], _ reported: [(draft: Draft, index: Int)]) {
    drafts = all.map { draft in
      var trace = draft.trace ?? DraftTrace()
      trace.fate = draft.ahead.map { .announced(by: $0) } ?? (draft.isReport ? .partOfNothing : .nothingIdentifies)
      return trace
    }
    for (draft, index) in reported { drafts[index].total = draft.total.map { reported[$0].index } }
  }

  /// Notes which of the drafts that report something became facts, and how their values came about.
  /// - Parameter numbers: of the reporting drafts among all.
  mutating func record(_ reported: [Draft], _ joined: [(index: Int, also: [Int])], _ numbers: [Int]) {
    for (draft, number) in zip(reported, numbers) {
      var trace = draft.trace ?? DraftTrace()
      trace.total = drafts[number].total
      trace.values = trace.values.map { renumbered($0, numbers) }
      drafts[number] = trace
    }
    for (fact, entry) in joined.enumerated() {
      drafts[numbers[entry.index]].fate = .fact(fact)
      for index in entry.also { drafts[numbers[index]].fate = .merged(into: fact) }
    }
  }

  /// Notes what the article is about.
  mutating func record(_ focus: Focus) {
    self.focus = focus.main?.unit.fullName
    isFocusGiven = focus.main?.at == TextSpan(0, 0)
    candidates = focus.ranked.map { FocusCandidate(name: $0.unit.fullName, weight: $0.weight, first: $0.first) }
  }

  private func renumbered(_ value: DraftTrace.Value, _ numbers: [Int]) -> DraftTrace.Value {
    var value = value
    value.steps = value.steps.map { step in
      switch step {
      case .total(let draft): .total(numbers[draft])
      case .earlier(let draft): .earlier(numbers[draft])
      case .repeated(let draft): .repeated(numbers[draft])
      default: step
      }
    }
    return value
  }
}
