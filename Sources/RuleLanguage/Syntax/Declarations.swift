import DocumentModel
import RuleProgram

/// `class Name` with its phrases.
struct ClassSyntax {
  struct Entry {
    var phrases: [(text: String, cased: Bool, location: SourceRange)]
    var canonical: String?
    var attributes: [LexiconEntry.Attribute]
  }

  var name: String
  var location: SourceRange
  var entries: [Entry]

  /// A class in small letters (`page.related`) is a list for the stages before matching.
  var isWordList: Bool { name.first?.isLowercase ?? false }
}

/// `let Name = pattern`: a shared definition, put in wherever it is named.
struct DefinitionSyntax {
  var name: String
  var location: SourceRange
  var pattern: PatternSyntax
}

/// `mention Name = pattern | pattern`
struct MentionSyntax {
  var name: String
  var location: SourceRange
  /// Whether length decides before the order of the alternatives does.
  var longest: Bool
  var alternatives: [PatternSyntax]
}

struct SearchSyntax {
  struct Step {
    var pattern: PatternSyntax
    var direction: RoleSearch.Direction
    var scope: RoleSearch.Scope
    var unlessAfter: PatternSyntax?
    var unlessBefore: PatternSyntax?
    var intoBrackets: Bool
  }

  var steps: [Step]
  var fallbacks: [RoleSearch.Fallback]
}

struct NamedSearchSyntax {
  var name: String
  var location: SourceRange
  var search: SearchSyntax
}

struct EventSyntax {
  struct Role {
    var name: String
    var location: SourceRange
    var kind: EventType.RoleKind
    var identifies: Bool
    var isList: Bool
    var search: (name: String, location: SourceRange)?
  }

  var name: String
  var location: SourceRange
  var roles: [Role]
  var ratio: (roles: [String], location: SourceRange)?
  var inherited: [(name: String, location: SourceRange)]
  var sufficient: [(name: String, location: SourceRange)]
  var past: [(name: String, location: SourceRange)]
}

struct ModifierSyntax {
  var name: String
  var location: SourceRange
  var pattern: PatternSyntax
  var scope: Modifier.Scope
}

/// `breakdown opens pattern`, `breakdown selects pattern` and so on
struct BreakdownSyntax {
  var kind: BreakdownWords.Kind
  var location: SourceRange
  var pattern: PatternSyntax
}

struct RuleSyntax {
  enum Search {
    case own(SearchSyntax)
    case named(String, SourceRange)
    /// The event's own search does not hold for this rule.
    case none
  }

  var name: String
  var location: SourceRange
  /// The rule that this one is like.
  var base: (name: String, location: SourceRange)?
  /// Nil where the rule does not say; it then makes what its base makes.
  var event: (name: String, location: SourceRange)?
  var partOf: [(name: String, location: SourceRange)] = []
  var note: String?
  var head: PatternSyntax?
  var searches: [(role: String, location: SourceRange, search: Search, isRequired: Bool)] = []
  var constants: [(role: String, location: SourceRange, value: String)] = []
  /// Nil where the rule does not say, as is `despite`.
  var over: [(name: String, location: SourceRange)]?
  var despite: [(name: String, location: SourceRange)]?
  var examples: [Example] = []
  /// The roles that the examples name.
  var expectedRoles: [(name: String, location: SourceRange)] = []
}

/// All declarations of all files of a folder.
struct Declarations {
  var classes: [ClassSyntax] = []
  var definitions: [DefinitionSyntax] = []
  var mentions: [MentionSyntax] = []
  var searches: [NamedSearchSyntax] = []
  var events: [EventSyntax] = []
  var modifiers: [ModifierSyntax] = []
  var breakdowns: [BreakdownSyntax] = []
  var rules: [RuleSyntax] = []
  /// Names of declarations that could not be read: whoever names them is not told that they do not exist.
  var unread: Set<String> = []
}

extension Declarations {
  func with(rules: [RuleSyntax]) -> Declarations {
    var declarations = self
    declarations.rules = rules
    return declarations
  }
}
