/// `README.md` of an export: what lies there, what offsets count, and how to open it.
struct ExportReadme {
  let request: ExportRequest
  let outcome: ExportOutcome

  var text: String {
    let totals = outcome.totals
    return """
      # \(title)

      \(totals.facts) facts with \(totals.values) values, of \(totals.articles) articles. Written by SuKien; `export.json` lists \
      the files.

      **Offsets count \(request.offsetUnit)**, from 0, the end not included; they count in \(request.offsetText).

      \(body)
      \(reviewed)\(leftOut)
      """
  }

  private var title: String {
    switch request.format {
    case .csv: request.profile == .lossless ? "Facts as CSV, lossless" : "Facts for a spreadsheet"
    case .webAnnotation: "Facts as W3C Web Annotations"
    case .brat: "Facts for brat"
    case .labelStudio: "Facts for Label Studio"
    case .doccano: "Facts for doccano"
    }
  }

  private var body: String {
    switch request.format {
    case .csv where request.profile == .spreadsheet:
      """
      - `facts.csv`: a row a fact, a column a role. Cells are divided by `\(request.decimal == .comma ? ";" : ",")`, numbers have a
        decimal \(request.decimal.rawValue). An apostrophe in front of a text keeps it from being taken for a formula, a number or
        a date; take one from each cell that begins with one, and the text is as it was.
      - `datapackage.json`: what each column holds (Frictionless Data).
      - `texts/`: the articles' words.
      """
    case .csv:
      """
      - `facts.csv`, `values.csv`, `alsoAt.csv`, `findings.csv`, `articles.csv`, `decisions.csv`: every field of every fact.
      - `datapackage.json`: types, keys and the meaning of each column (Frictionless Data).
      - `texts/` and `sources/`: the articles' words, and their bytes.
      - `parquet.sql`: with DuckDB, `duckdb < parquet.sql` in this folder writes each table as Parquet.
      """
    case .webAnnotation:
      """
      - `annotations/`: for each article an AnnotationCollection (JSON-LD): an annotation a fact, one a value, and one for each
        other place that reports the fact. Words that stand apart are several targets.
      - `texts/`: the articles' words, to which `source` leads; `sources/`: their bytes.
      """
    case .brat:
      """
      - `NAME.txt`, `NAME.ann`: an article and its annotations. Events are facts, text-bound annotations their values;
        notes have the values, rules and ids.
      - `annotation.conf`, `visual.conf`: copy the whole folder below brat's `data/`.
      """
    case .labelStudio:
      """
      - `labels.xml`: paste it into Settings, Labeling Interface, Code of a new project.
      - `tasks.json`: import it into the project. Facts arrive as predictions of the model `sukien`.
      - Export the project as JSON, and `sukien import STORE --from label-studio FILE` brings corrections back.
      """
    case .doccano:
      """
      - `spans.jsonl`: import it into a project of sequence labelling as JSONL; allow overlapping spans.
      - `relations.jsonl`: the same for a project that uses relations, which tie values to their facts.
      - `span-labels.json`, `relation-labels.json`: the labels.
      - Leave "count grapheme clusters as one character" off.
      """
    }
  }

  private var reviewed: String {
    switch request.reviewed {
    case .all: "\nFacts are here whatever reviewers decided on them; the decision stands with each.\n"
    case .accepted: "\nOnly facts that reviewers accepted or corrected are here.\n"
    case .notRejected: "\nFacts that reviewers rejected are not here.\n"
    }
  }

  private var leftOut: String {
    let count = outcome.leftOut.count
    return (count == 0 ? "" : "\n\(count) articles are missing; `export.json` says why (`leftOut`).\n")
      + (outcome.remarks.isEmpty ? "" : "\n`export.json` lists what this format cannot say of some articles (`leftOut`).\n")
  }
}
