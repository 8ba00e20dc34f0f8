import DocumentModel
import Records
import Store

/// The tables of the lossless profile: every field of every fact, in a table a kind of thing.
extension Table {
  static let lossless = [articles, facts, values, alsoAt, findings, decisions]

  static let articles = Table(
    name: "articles", description: "The articles, and the files of the export that hold them.",
    columns: [
      Column("article", .integer, "Names the article within this export.", isRequired: true),
      Column("name", "The article's name, as its drop had it."),
      Column("document", "Its address, or where it lay: what stays the same when it comes again."),
      Column("version", .integer, "Counts its versions from 1.", isRequired: true),
      Column(
        "state", "Whether it was read as a whole.", isRequired: true, choices: ArticleState.allCases.map(\.rawValue)),
      Column("markup", "What its text is written in.", isRequired: true, choices: Markup.allCases.map(\.rawValue)),
      Column("contentHash", "The digest of its bytes.", isRequired: true),
      Column("published", "When it was published: a day, or a day and the time of day (ISO 8601, local time)."),
      Column("title", "Its title."),
      Column("author", "Its author."),
      Column("publisher", "The paper or the site that published it."),
      Column("url", "Its address."),
      Column("textFile", "The file with its text, in which textStart and textEnd count.", isRequired: true),
      Column("sourceFile", "The file with its bytes, in which byteStart, byteEnd and pieces count.", isRequired: true),
    ], key: ["article"])

  static let facts = Table(
    name: "facts", description: "A row a fact: an event that an article reports.",
    columns: [
      Column("fact", .integer, "Names the fact within this export.", isRequired: true),
      Column("article", .integer, "The article that reports it.", isRequired: true),
      Column("id", "Names the fact by what it says and where; the same in every export.", isRequired: true),
      Column("articleName", "The article as the fact names it."),
      Column("sourceHash", "The digest of the bytes in which the fact was found.", isRequired: true),
      Column("partOf", "The id of the total that this fact is a part of."),
      Column("partOfFact", .integer, "The same as a row of this table; empty where the total is not exported."),
      Column("event", "The type of event.", isRequired: true),
      Column("rule", "The rule that found it.", isRequired: true),
      Column("zone", "The part of the article in which it stands.", isRequired: true, choices: Zone.allCases.map(\.rawValue)),
      Column("summary", "All values, for reading: `actor: …; count: 217`."),
    ] + place + review, key: ["fact"],
    references: [
      Reference(column: "article", table: "articles", target: "article"),
      Reference(column: "partOfFact", table: "facts", target: "fact"),
    ])

  static let values = Table(
    name: "values", description: "A row a value of a role of a fact.",
    columns: [
      Column("fact", .integer, "The fact.", isRequired: true),
      Column("role", "The role.", isRequired: true),
      Column("rolePosition", .integer, "The place of the role in its fact, from 0.", isRequired: true),
      Column("position", .integer, "The place of the value in its role, from 0.", isRequired: true),
      Column("kind", "Whether number or value holds it.", isRequired: true, choices: ["number", "text"]),
      Column(
        "number", .number, "A figure: a rate is in percent, an amount of money in đồng.", unit: "percent, VND or 1"),
      Column("value", "The value as text; a figure with a decimal point and no grouping."),
      Column(
        "comparator", "How the figure bounds the true one.", choices: Comparator.allCases.map(\.rawValue)),
      Column("entity", "The administrative unit that the value is: vn:CODE or vn:CODE@DATE."),
      Column("belongsTo", "The administrative unit whose body, or part, the value is."),
      Column("candidates", .texts, "The units of which it may be any: a list of codes."),
      Column("text", "The words of the article; those of pieces that stand apart are joined by ' … '."),
    ] + bytes + textSpan + [
      Column(
        "inferred", "Where a value comes from that no words of its own place state.",
        choices: ["total", "list", "section", "focus", "year", "publication"]),
      Column("corrected", "The value that a reviewer put in its place."),
      Column("correctedNumber", .number, "The same as a number, where it is one."),
      Column(
        "correctedComparator", "What bounds the true figure, by the reviewer.", choices: Comparator.allCases.map(\.rawValue)),
      Column("correctedBytes", .span, "Where a reviewer says that its words stand: [start, end].", unit: "byte"),
      Column("removed", .integer, "1 where a reviewer took the value away.", choices: ["1"]),
    ], key: ["fact", "role", "position"],
    references: [Reference(column: "fact", table: "facts", target: "fact")])

  static let alsoAt = Table(
    name: "alsoAt", description: "Other places of the article that report the same fact.",
    columns: [
      Column("fact", .integer, "The fact.", isRequired: true),
      Column("position", .integer, "From 0.", isRequired: true),
    ] + place, key: ["fact", "position"], references: [Reference(column: "fact", table: "facts", target: "fact")])

  static let findings = Table(
    name: "findings", description: "What the figures of a fact say of each other; what is right is not written.",
    columns: [
      Column("fact", .integer, "The fact.", isRequired: true),
      Column("position", .integer, "From 0.", isRequired: true),
      Column(
        "check", "What was compared.", isRequired: true,
        choices: ["ratio", "parts", "countOverTotal", "periodOrder", "date", "year"]),
      Column("verdict", "What came of it.", isRequired: true, choices: ["truncated", "short", "wrong", "inferred"]),
      Column("statedNumber", .number, "The stated figure."),
      Column("statedText", "What is stated, where it is no figure."),
      Column("computedNumber", .number, "The figure that the others give."),
      Column("computedText", "What the others give, where it is no figure."),
    ], key: ["fact", "position"], references: [Reference(column: "fact", table: "facts", target: "fact")])

  static let decisions = Table(
    name: "decisions", description: "What people have decided, in the order in which they did; also on facts that are no more.",
    columns: [
      Column("decision", .integer, "Names the decision; as in the store.", isRequired: true),
      Column("fact", .integer, "The fact; empty where it is not exported."),
      Column("factID", "The id of the fact.", isRequired: true),
      Column("at", "When: a day and a time, UTC.", isRequired: true),
      Column("reviewer", "Who.", isRequired: true),
      Column("origin", "Where it was made.", isRequired: true),
      Column("queue", "The list that was worked down."),
      Column("document", "The article.", isRequired: true),
      Column("sourceHash", "The digest of the article's bytes at that time.", isRequired: true),
      Column("event", "The type of event.", isRequired: true),
      Column("rule", "The rule that had found it."),
      Column("byteStart", .integer, "Where the fact stood.", unit: "byte"),
      Column("byteEnd", .integer, "Where the fact ended.", unit: "byte"),
      Column("quote", "The words of the fact."),
      Column("summary", "Its values at that time."),
      Column("action", "What was done.", isRequired: true),
      Column("role", "The role whose value was corrected."),
      Column("position", .integer, "Which of its values."),
      Column("value", "The new value as JSON: null where there is none, empty where the words alone were corrected."),
      Column("comparator", "What bounds the true figure, by the reviewer."),
      Column("text", "The words of the new value."),
      Column("newStart", .integer, "Where the words of the new value stand.", unit: "byte"),
      Column("newEnd", .integer, "Where they end.", unit: "byte"),
      Column("comment", "What the reviewer remarked."),
      Column("undoes", .integer, "The decision that was taken back."),
    ], key: ["decision"],
    references: [
      Reference(column: "fact", table: "facts", target: "fact"),
      Reference(column: "undoes", table: "decisions", target: "decision"),
    ])

  private static let bytes = [
    Column("byteStart", .integer, "Where the words begin in the source file.", unit: "byte", isRequired: true),
    Column("byteEnd", .integer, "Where they end; of words that stand apart, the last ones.", unit: "byte", isRequired: true),
    Column("pieces", .spans, "Of words that stand apart, where each piece stands: [[start, end], …].", unit: "byte"),
  ]

  private static let textSpan = [
    Column("textStart", .integer, "Where the words begin in the text file.", unit: "Unicode code point"),
    Column("textEnd", .integer, "Where they end.", unit: "Unicode code point"),
  ]

  private static let place =
    bytes + [
      Column(
        "codePointStart", .integer, "Where the words begin in the decoded source.", unit: "Unicode code point", isRequired: true),
      Column("codePointEnd", .integer, "Where they end.", unit: "Unicode code point", isRequired: true),
    ] + textSpan + [Column("text", "The words, in NFC.")]

  private static let review = [
    Column(
      "review", "What is held of it; again where it says something else than when it was decided.", choices: ExportedFact.verdicts
    ),
    Column("reviewer", "Who did."),
    Column("comments", .texts, "What they remarked."),
    Column("correctedBytes", .span, "Where a reviewer says that the fact stands: [start, end].", unit: "byte"),
  ]
}
