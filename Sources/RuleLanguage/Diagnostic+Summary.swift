extension Diagnostic.Code {
  /// What the code stands for, in one sentence.
  package var summary: String {
    switch self {
    case .unreadable: "A folder or a file of rules cannot be read."
    case .notUTF8: "A rule file is not UTF-8."
    case .syntax: "Something is not written as the rule language wants it."
    case .unknownDeclaration: "A line in the first column starts no declaration."
    case .unknownField: "A line of a declaration starts with a word that means nothing there."
    case .unknownType: "A pattern names a class, mention or definition that nobody declares."
    case .unknownEvent: "A rule makes an event type that nobody declares."
    case .unknownRole: "A role is named that the event type does not have."
    case .unknownSearch: "A role is looked for by a search that nobody declares."
    case .unknownRule: "A rule is named that does not exist."
    case .unknownModifier: "A modifier is named that does not exist."
    case .unknownKind: "A kind of role or of breakdown words does not exist."
    case .duplicate: "Two declarations have one name."
    case .cycle: "A declaration is made of itself."
    case .emptyPattern: "A pattern can hold over no word at all."
    case .emptyItem: "An item of a list can hold over no word, so that the list would never end."
    case .nestedList: "A list stands inside a list, or a head leads through two."
    case .tooWide: "A pattern is wider, deeper or larger than matching in linear time allows."
    case .badLook: "A look is at more than a phrase, a class or a mention."
    case .badConstraint: "A constraint in brackets can never hold."
    case .emptyPhrase: "A phrase has no word."
    case .missingHead: "A rule has no head."
    case .noIdentity: "No role of an event type identifies its facts."
    case .fewExamples: "A rule has fewer than three examples."
    case .fewNearMisses: "A rule has fewer than two near-misses."
    case .noRequiredWord: "No word is sure to stand in what a rule finds, so that every sentence wakes it."
    case .unused: "Nothing uses a declaration."
    case .unreached: "No example reaches a part of a pattern."
    }
  }
}
