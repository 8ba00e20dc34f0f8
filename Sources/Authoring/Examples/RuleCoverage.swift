package import DocumentModel
package import RuleProgram

/// How much of what the rules say has an example: alternatives of choices, optional parts, lists of more than one item,
/// and whole patterns, each counted once wherever it is named.
package struct RuleCoverage: Sendable, Hashable {
  /// Something that no example leads through, although one leads to where it stands.
  package struct Gap: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      /// Some alternatives of a choice.
      case alternatives([String], of: Int)
      /// A part that may be left out.
      case optional(String)
      /// The second item of a list.
      case secondItem(String)
      /// All of a rule's head, of a mention, of a pattern that is searched for.
      case pattern(String)
    }

    package var kind: Kind
    package var owner: PatternElement.Owner
    package var location: SourceLocation
  }

  /// How many there are, and how many of them examples reach.
  package private(set) var parts = 0
  package private(set) var reached = 0
  /// In the order of the rule files.
  package private(set) var gaps: [Gap] = []

  private let elements: [PatternElement]
  private var children: [[Int]]
  private var isReached: [Bool]

  /// - Parameters:
  ///   - pack: a traced one.
  ///   - isReached: for each of its elements.
  init(pack: RulePack, isReached: [Bool], of selection: RuleSelection = RuleSelection()) {
    elements = pack.elements
    self.isReached = isReached
    children = Array(repeating: [], count: elements.count)
    for (number, element) in elements.enumerated() where element.parent >= 0 { children[Int(element.parent)].append(number) }
    for root in distinct(Self.roots(pack)) where selection.contains(elements[root]) { countWhole(root) }
    gaps.sort { ($0.location.file, $0.location.line, $0.location.column) < ($1.location.file, $1.location.line, $1.location.column) }
  }

  /// The whole patterns that some program holds; others only lend their words to searches.
  private static func roots(_ pack: RulePack) -> [Int] {
    var isUsed = [Bool](repeating: false, count: pack.elements.count)
    for stratum in pack.strata { for element in stratum.elements where element >= 0 { isUsed[Int(element)] = true } }
    for number in pack.elements.indices.reversed() where isUsed[number] && pack.elements[number].parent >= 0 {
      isUsed[Int(pack.elements[number].parent)] = true
    }
    return pack.elements.indices.filter { isUsed[$0] && pack.elements[$0].parent < 0 }
  }

  /// Patterns that a rule has from another one stand once, reached where either is.
  private mutating func distinct(_ roots: [Int]) -> [Int] {
    var known: [SourceLocation: Int] = [:]
    return roots.filter { root in
      guard let first = known.updateValue(known[elements[root].location] ?? root, forKey: elements[root].location) else { return true }
      guard elements[first].text == elements[root].text else { return true }
      join(root, into: first)
      return false
    }
  }

  private mutating func join(_ other: Int, into first: Int) {
    isReached[first] = isReached[first] || isReached[other]
    for (inner, otherInner) in zip(children[first], children[other]) { join(otherInner, into: inner) }
  }

  // MARK: Counting

  /// A definition is no part of its own: it is reached where those are that name it.
  private mutating func countWhole(_ root: Int) {
    if case .definition = elements[root].owner {
    } else {
      count(root, .pattern(elements[root].text), at: root, isSeen: true)
    }
    countParts(of: root)
  }

  private mutating func countParts(of number: Int) {
    let alternatives = children[number].filter { elements[$0].kind == .alternative }
    if alternatives.count > 1 { countChoice(alternatives, in: number) }
    for child in children[number] {
      switch elements[child].kind {
      case .optional: count(child, .optional(elements[number].text), at: number, isSeen: isReached[number])
      case .separator: count(child, .secondItem(elements[number].text), at: number, isSeen: isReached[number])
      default: break
      }
      countParts(of: child)
    }
  }

  private mutating func countChoice(_ alternatives: [Int], in number: Int) {
    let unreached = alternatives.filter { !isReached[$0] }
    parts += alternatives.count
    reached += alternatives.count - unreached.count
    guard isReached[number], !unreached.isEmpty else { return }
    add(.alternatives(unreached.map { elements[$0].text }, of: alternatives.count), at: number)
  }

  /// - Parameter isSeen: whether an example leads to where the part stands; what stands in a gap is none of its own.
  private mutating func count(_ part: Int, _ kind: Gap.Kind, at number: Int, isSeen: Bool) {
    parts += 1
    if isReached[part] {
      reached += 1
    } else if isSeen {
      add(kind, at: number)
    }
  }

  private mutating func add(_ kind: Gap.Kind, at number: Int) {
    gaps.append(Gap(kind: kind, owner: elements[number].owner, location: elements[number].location))
  }
}
