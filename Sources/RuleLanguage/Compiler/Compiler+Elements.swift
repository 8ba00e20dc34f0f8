import DocumentModel
import RuleProgram

/// Numbering the elements of patterns, where ways are traced.
extension Compiler {
  /// A pattern with its names resolved and its phrases cut into words.
  /// - Parameter kind: what the pattern is to what stands around it; nil where its own kind says enough.
  mutating func resolve(_ syntax: PatternSyntax, as kind: PatternElement.Kind? = nil) -> ResolvedPattern {
    guard isTraced else { return resolveBare(syntax) }
    let number = addElement(kind ?? syntax.elementKind, syntax.printed, syntax.location)
    openElements.append(number)
    defer { openElements.removeLast() }
    return .traced(number, resolveBare(syntax))
  }

  /// The whole pattern of a declaration; a definition's is the same element wherever it is put in.
  mutating func resolveWhole(_ syntax: PatternSyntax, of owner: PatternElement.Owner) -> ResolvedPattern {
    let around = (openElements, openOwner)
    (openElements, openOwner) = ([], owner)
    defer { (openElements, openOwner) = around }
    return resolve(syntax, as: .pattern)
  }

  /// The alternatives of a mention, below one element for all of it.
  mutating func resolveAlternatives(of syntax: MentionSyntax) -> [ResolvedPattern] {
    openOwner = .mention(syntax.name)
    if isTraced { openElements = [addElement(.pattern, syntax.name, syntax.location)] }
    defer { openElements = [] }
    return syntax.alternatives.map { resolve($0, as: .alternative) }
  }

  private mutating func addElement(_ kind: PatternElement.Kind, _ text: String, _ location: SourceRange) -> Int32 {
    elements.append(
      PatternElement(kind: kind, text: text, location: location.start, parent: openElements.last ?? -1, owner: openOwner))
    return Int32(elements.count - 1)
  }
}

extension PatternSyntax {
  fileprivate var elementKind: PatternElement.Kind {
    switch kind {
    case .phrase: .phrase
    case .name: .name
    case .gap: .gap
    case .sequence: .sequence
    case .choice: .choice
    case .optional, .repetition: .repetition
    case .capture: .capture
    case .each: .list
    case .look: .look
    case .sentenceStart, .sentenceEnd: .anchor
    }
  }
}
