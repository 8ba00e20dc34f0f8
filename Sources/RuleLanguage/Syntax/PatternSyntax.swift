import DocumentModel
import RuleProgram

/// A pattern as written, with the place of each of its elements.
struct PatternSyntax {
  indirect enum Kind {
    case phrase(String, cased: Bool)
    /// A lexicon class, a mention type, a shared definition, or one of the words for a token's look.
    case name(String, constraints: [ConstraintSyntax])
    case gap(Int, wide: Bool)
    case sequence([PatternSyntax])
    case choice([PatternSyntax])
    case optional(PatternSyntax)
    case repetition(PatternSyntax, Int, Int)
    /// `count:Number`; with two names, `count/total:Ratio`, both sides of a ratio.
    case capture([String], PatternSyntax)
    case each(PatternSyntax, by: PatternSyntax)
    case look(PatternSyntax, ahead: Bool, negated: Bool)
    case sentenceStart, sentenceEnd
  }

  var kind: Kind
  var location: SourceRange
}

struct ConstraintSyntax {
  var constraint: Constraint
  var location: SourceRange
}
