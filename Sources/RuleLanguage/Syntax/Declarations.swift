import DocumentModel
import RuleProgram

/// `class Name` with its phrases.
struct ClassSyntax {
  struct Entry {
    var phrases: [(text: String, cased: Bool, location: SourceLocation)]
    var canonical: String?
    var attributes: [LexiconEntry.Attribute]
  }

  var name: String
  var location: SourceLocation
  var entries: [Entry]

  /// A class in small letters (`page.related`) is a list for the stages before matching.
  var isWordList: Bool { name.first?.isLowercase ?? false }
}

/// `let Name = pattern`: a shared definition, put in wherever it is named.
struct DefinitionSyntax {
  var name: String
  var location: SourceLocation
  var pattern: PatternSyntax
}

/// `mention Name = pattern | pattern`
struct MentionSyntax {
  var name: String
  var location: SourceLocation
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
  var location: SourceLocation
  var search: SearchSyntax
}

struct EventSyntax {
  struct Role {
    var name: String
    var location: SourceLocation
    var kind: EventType.RoleKind
    var identifies: Bool
    var isList: Bool
    var search: (name: String, location: SourceLocation)?
  }

  var name: String
  var location: SourceLocation
  var roles: [Role]
  var ratio: (roles: [String], location: SourceLocation)?
  var inherited: [(name: String, location: SourceLocation)]
  var sufficient: [(name: String, location: SourceLocation)]
}

struct ModifierSyntax {
  var name: String
  var location: SourceLocation
  var pattern: PatternSyntax
  var scope: Modifier.Scope
}

/// `breakdown opens pattern`, `breakdown selects pattern` and so on
struct BreakdownSyntax {
  var kind: BreakdownWords.Kind
  var location: SourceLocation
  var pattern: PatternSyntax
}

struct RuleSyntax {
  enum Search {
    case own(SearchSyntax)
    case named(String, SourceLocation)
    /// The event's own search does not hold for this rule.
    case none
  }

  var name: String
  var location: SourceLocation
  /// The rule that this one is like.
  var base: (name: String, location: SourceLocation)?
  /// Nil where the rule does not say; it then makes what its base makes.
  var event: (name: String, location: SourceLocation)?
  var partOf: [(name: String, location: SourceLocation)] = []
  var note: String?
  var head: PatternSyntax?
  var searches: [(role: String, location: SourceLocation, search: Search, isRequired: Bool)] = []
  var constants: [(role: String, location: SourceLocation, value: String)] = []
  /// Nil where the rule does not say, as is `despite`.
  var over: [(name: String, location: SourceLocation)]?
  var despite: [(name: String, location: SourceLocation)]?
  var examples: [Example] = []
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
}

extension Declarations {
  func with(rules: [RuleSyntax]) -> Declarations {
    var declarations = self
    declarations.rules = rules
    return declarations
  }
}
