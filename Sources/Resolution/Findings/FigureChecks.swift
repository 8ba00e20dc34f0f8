package import DocumentModel

/// Holds the figures of facts against each other. What is right gives no finding, and neither does what may be right:
/// a comparator or rounding leaves room, and whoever is accused of a wrong sum must have stated one.
///
/// Input are figures as the words state them; output are findings, which change nothing that was extracted.
/// `FigureChecksTests` is a table of figures and verdicts.
package enum FigureChecks {
  /// A rate against its count and total.
  ///
  /// Right is what is rounded to the decimals that the rate states, `.truncated` what is cut off there (217/236 is
  /// 91,949…%, stated as 91,94%), `.wrong` everything else (39.055/39.409 is 99,10%, stated as 99,91%). A bounded rate
  /// (`hơn 90%`) is right on its side of the bound, a bounded count if any value that it allows is.
  package static func ratio(count: StatedFigure, total: StatedFigure, rate: StatedFigure) -> Finding? {
    let verdict: Finding.Verdict
    switch ratioStanding(count: count, total: total, rate: rate) {
    case .truncated: verdict = .truncated
    case .wrong: verdict = .wrong
    case .exact, .rounded, .allowed, nil: return nil
    }
    let computed = percentage(of: count, in: total, decimals: max(2, rate.decimals))
    return Finding(.ratio, verdict, stated: .number(rate.value), computed: .number(computed))
  }

  /// How a rate stands to its count and total; nil where they have no ratio.
  package static func ratioStanding(count: StatedFigure, total: StatedFigure, rate: StatedFigure) -> RatioStanding? {
    let figures = [count, total, rate]
    guard total.value > 0, figures.allSatisfy(\.value.isFinite) else { return nil }
    let isExact = figures.allSatisfy { $0.comparator == nil } && count.step == 0 && total.step == 0
    return isExact ? exactStanding(count.value, total.value, rate) : boundedStanding(count, total, rate)
  }

  /// So many of so many in percent, rounded.
  package static func percentage(of count: StatedFigure, in total: StatedFigure, decimals: Int) -> Double {
    rounded(count.value / total.value * 100, decimals: decimals)
  }

  /// A count that is more than its total. A rate above 100 says that more was reached than planned.
  package static func countOverTotal(count: StatedFigure, total: StatedFigure, rate: StatedFigure? = nil) -> Finding? {
    if let rate, rate.value > 100 { return nil }
    guard count.bounds.low > total.bounds.high else { return nil }
    return Finding(.countOverTotal, .wrong, stated: .number(count.value), computed: .number(total.value))
  }

  /// The parts of one breakdown against their total.
  ///
  /// Less than the total is `.short` where the list is left open, `.wrong` where the parts claim to be all there is, and
  /// right in `trong đó …`, which names some of it. More than the total is `.wrong`, unless the parts are two
  /// breakdowns. A single part accuses nobody.
  package static func parts(_ breakdown: Breakdown, of total: StatedFigure) -> Finding? {
    guard let verdict = partsVerdict(breakdown, total), breakdown.sum.isFinite else { return nil }
    return Finding(
      .parts, verdict, stated: .number(total.value), computed: .number(rounded(breakdown.sum, decimals: 6)))
  }

  private static func partsVerdict(_ breakdown: Breakdown, _ total: StatedFigure) -> Finding.Verdict? {
    let isSeveral = breakdown.parts.count > 1
    if breakdown.bounds.low > total.bounds.high {
      return isSeveral && !breakdown.isRepeated(of: total.value) ? .wrong : nil
    }
    guard !breakdown.parts.isEmpty, breakdown.bounds.high < total.bounds.low else { return nil }
    if breakdown.isOpen { return .short }
    return isSeveral && breakdown.isExhaustive ? .wrong : nil
  }

  /// Compares whole multiples of the rate's last decimal, so that no rounding of ours decides at the edges.
  private static func exactStanding(_ count: Double, _ total: Double, _ rate: StatedFigure) -> RatioStanding {
    let scale = StatedFigure.power(rate.decimals)
    let stated = (rate.value * scale).rounded()
    let exact = count * 100 * scale
    if exact == stated * total { return .exact }
    if exact >= (stated - 0.5) * total, exact < (stated + 0.5) * total { return .rounded }
    return exact >= stated * total && exact < (stated + 1) * total ? .truncated : .wrong
  }

  private static func boundedStanding(
    _ count: StatedFigure, _ total: StatedFigure, _ rate: StatedFigure
  ) -> RatioStanding {
    let (part, whole) = (count.bounds, total.bounds)
    let low = part.low / whole.high * 100
    let computed = FigureBounds(low, whole.low > 0 ? part.high / whole.low * 100 : .infinity)
    return computed.meets(rateBounds(rate)) ? .allowed : .wrong
  }

  /// A rate without decimals is rounded too, to a whole one.
  package static func rateBounds(_ rate: StatedFigure) -> FigureBounds {
    let step = 1 / StatedFigure.power(rate.decimals)
    switch rate.comparator {
    case nil: return FigureBounds(rate.value - step / 2, rate.value + step)
    case .about: return FigureBounds(min(rate.bounds.low, rate.value - step), max(rate.bounds.high, rate.value + step))
    default: return rate.bounds
    }
  }

  package static func rounded(_ value: Double, decimals: Int) -> Double {
    let scale = StatedFigure.power(decimals)
    return (value * scale).rounded() / scale
  }
}
