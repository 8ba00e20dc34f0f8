import DocumentModel
import Records
import Resolution
import RuleProgram

/// The count, the total and the rate of a fact.
struct RatioFigures {
  let count: StatedFigure
  let total: StatedFigure
  let rate: StatedFigure
  /// In the same order.
  let values: [FactRecord.Value]

  /// Nil where the fact does not have all three.
  init?(_ fact: FactRecord, _ check: EventType.RatioCheck) {
    guard let role = check.rate, let count = fact.figure(check.count), let total = fact.figure(check.total),
      let rate = fact.figure(role)
    else { return nil }
    (self.count, self.total, self.rate) = (count, total, rate)
    values = [check.count, check.total, role].compactMap { fact.values($0).first }
  }

  var standing: RatioStanding? { FigureChecks.ratioStanding(count: count, total: total, rate: rate) }

  private var decimals: Int { max(2, rate.decimals) }

  var computed: Double { FigureChecks.percentage(of: count, in: total, decimals: decimals) }

  /// To the digits that the rate has.
  var computedText: String {
    "\(NumberText.written(FigureChecks.percentage(of: count, in: total, decimals: rate.decimals), decimals: rate.decimals)) %"
  }

  /// `39.055/39.409 = 99,10 %, stated 99,91 %`
  var claim: String {
    "\(count.written)/\(total.written) = \(NumberText.written(computed, decimals: decimals)) %, stated "
      + "\(rate.written(decimals: rate.decimals)) %"
  }

  /// What the count would be if the rate were right.
  var consequence: String {
    let implied = (rate.value * total.value / 100).rounded()
    return "\(rate.written(decimals: rate.decimals)) % of \(total.written) would be \(NumberText.written(implied))"
  }

  /// Two other whole numbers of a text whose ratio is the rate.
  /// - Complexity: quadratic in the numbers of the text, of which no more than `reach` are looked at.
  func otherPair(in text: String) -> (Double, Double)? {
    let numbers = WrittenNumber.all(in: text).filter { $0.isWhole && !$0.isPercent && $0.value >= 10 }.prefix(Self.reach)
    for whole in numbers {
      for part in numbers where part.value <= whole.value && part.range != whole.range {
        if part.value == count.value, whole.value == total.value { continue }
        switch FigureChecks.ratioStanding(count: StatedFigure(part.value), total: StatedFigure(whole.value), rate: rate) {
        case .exact, .rounded, .truncated: return (part.value, whole.value)
        case .allowed, .wrong, nil: continue
        }
      }
    }
    return nil
  }

  private static let reach = 40
}

extension StatedFigure {
  /// The figure in digits, with its comparator.
  var written: String { written(decimals: 0) }

  func written(decimals: Int) -> String {
    (comparator.map { "\($0.rawValue) " } ?? "") + NumberText.written(value, decimals: decimals)
  }
}

extension String {
  var trimmingSpaces: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
