/// How far a pattern came from one place of a sentence where it did not hold: what it passed, where it stopped, and what it
/// would have taken there.
package struct MatchAttempt: Sendable, Hashable {
  /// Why what stands at the stop was not taken.
  package enum Refusal: Sendable, Hashable {
    /// It is not this word, this look or this group.
    case other
    /// It is the word, without the capitals that are asked for.
    case withoutCapitals
    /// No mention of this type starts there.
    case noMention(type: Int32)
    /// This mention does, and its value is not as demanded.
    case otherValue(mention: Int32)
    /// A gap does not pass over it.
    case impassable
    /// It would do; but this look or anchor, by its element, forbids it.
    case forbidden(by: Int32)
  }

  /// One way on from the stop.
  package struct Wanted: Sendable, Hashable {
    /// The element that would have stepped over what stands there, and the largest that begins with it.
    package var element: Int32
    package var whole: Int32
    package var refusal: Refusal
    /// Whether the pattern can do without it.
    package var isOptional: Bool

    package init(element: Int32, whole: Int32, refusal: Refusal, isOptional: Bool) {
      self.element = element
      self.whole = whole
      self.refusal = refusal
      self.isOptional = isOptional
    }
  }

  /// The one change with which the pattern would have come furthest.
  package enum Mend: Sendable, Hashable {
    /// What is wanted stands in the place of so many tokens.
    case replacing(Int)
    /// What is wanted stands before them.
    case inserting
    /// The look or anchor allows it.
    case allowing
    /// So many tokens are not there.
    case removing(Int)
  }

  package var sentence: Int32
  /// Token indices: where the way began, and where it stopped.
  package var start: Int32
  package var stop: Int32
  /// What it passed, as in a trace; elements that it had not left end at the stop.
  package var elements: [ElementSpan]
  package var wanted: [Wanted]
  package var mend: Mend
  /// Index into `wanted` of what the change puts there, -1 where it takes words away.
  package var mended: Int
  /// Whether the pattern holds with the change.
  package var holds: Bool
  /// Words that gaps passed over before the stop.
  package var skipped: Int
  /// What the way passed before the change: two for an element, one for its beginning and for a mere look.
  package var ownMerit: Int
  /// What it passed before and behind the change.
  package var merit: Int

  package init(
    sentence: Int32, start: Int32, stop: Int32, elements: [ElementSpan], wanted: [Wanted], mend: Mend, mended: Int,
    holds: Bool, skipped: Int, ownMerit: Int, merit: Int
  ) {
    self.sentence = sentence
    self.start = start
    self.stop = stop
    self.elements = elements
    self.wanted = wanted
    self.mend = mend
    self.mended = mended
    self.holds = holds
    self.skipped = skipped
    self.ownMerit = ownMerit
    self.merit = merit
  }

  /// What speaks for telling this attempt: what it passed, whether all is well with its change, and how small that is.
  package var worth: Int {
    let size =
      switch mend {
      case .allowing: 0
      case .replacing(let count): count + (wantsMention ? 2 : 3)
      case .inserting: 3
      case .removing(let count): count + 1
      }
    let isNeedless = mended >= 0 && wanted[mended].isOptional
    // What stands nowhere in the sentence is seldom what was meant to stand there.
    let unbegun = ownMerit > 0 || mend == .allowing ? 0 : 6
    return merit * 4 + (holds ? 8 : 0) - size - skipped - (isNeedless ? 3 : 0) - unbegun
  }

  /// Whether the change puts a mention there, which words that are no such mention were likely meant to be.
  private var wantsMention: Bool {
    guard mended >= 0, case .noMention = wanted[mended].refusal else { return false }
    return true
  }
}
