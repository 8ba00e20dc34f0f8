import DocumentModel
import Evidence
import Records
import RuleProgram
import Store

/// Reads the regions of an annotator into values and words of an article.
struct RegionReader {
  /// Words that an annotator has marked.
  struct Marked: Hashable {
    var span: TextSpan
    var bytes: SourceSpan
    var text: String
  }

  /// Why a region cannot be taken.
  struct Problem: Error {
    var message: String
  }

  let article: ExportedArticle
  private let kinds: [String: EventType.RoleKind]

  init(_ article: ExportedArticle, roles: [StoredRole]) {
    self.article = article
    kinds = Dictionary(roles.map { ("\($0.event) \($0.name)", $0.kind) }) { first, _ in first }
  }

  /// The words of a region.
  func marked(_ region: AnnotatedText.Region) throws(Problem) -> Marked {
    guard let span = article.text.span(region.start, region.end, in: .codePoints), !span.isEmpty else {
      throw Problem(message: "region \(region.id): \(region.start) to \(region.end) is no place in the text")
    }
    return Marked(span: span, bytes: article.evidence.text.source(of: span), text: article.evidence.text.string(span))
  }

  /// The value that a region states: what was written into its field, else its words.
  func value(
    _ region: AnnotatedText.Region, of role: String, _ event: String
  ) throws(Problem) -> (value: RoleValue.Value, comparator: Comparator?) {
    guard let kind = kinds["\(event) \(role)"] else {
      throw Problem(message: "region \(region.id): \(event) has no role \(role)")
    }
    let written = if let value = region.value { value } else { try marked(region).text }
    guard let (value, bound) = ValueForm(kind).read(written) else {
      throw Problem(message: "region \(region.id): \(role) is \(ValueForm(kind).advice), not \(written)")
    }
    let chosen = try comparator(region)
    return (value, chosen ?? bound)
  }

  func comparator(_ region: AnnotatedText.Region) throws(Problem) -> Comparator? {
    guard let name = region.comparator else { return nil }
    guard let comparator = Comparator(rawValue: name) else {
      throw Problem(message: "region \(region.id): the comparator \(name) is not known")
    }
    return comparator
  }
}
