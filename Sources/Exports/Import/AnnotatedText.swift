import Foundation

/// The regions and relations of one annotation, put together from the results that name them.
struct AnnotatedText {
  struct Region {
    var id: String
    var start: Int
    var end: Int
    var event: String?
    var role: String?
    /// What was written into its field; nil where nothing was.
    var value: String?
    var comparator: String?
    var decision: String?
    var comment: String?
  }

  struct Relation: Hashable {
    var from: String
    var to: String
  }

  /// In the order in which they were drawn.
  private(set) var regions: [Region] = []
  private(set) var relations: [Relation] = []
  private var indices: [String: Int] = [:]
  /// Results that are no part of the exported settings.
  private(set) var unknown: [String] = []

  init(_ results: [LabelStudioExport.Result]) {
    for result in results { add(result) }
  }

  func region(_ id: String) -> Region? { indices[id].map { regions[$0] } }

  private mutating func add(_ result: LabelStudioExport.Result) {
    if result.type == "relation" {
      if let from = result.from_id, let to = result.to_id { relations.append(Relation(from: from, to: to)) }
      return
    }
    guard let control = result.from_name.flatMap(LabelStudioConfiguration.Control.init), let id = result.id,
      let value = result.value, let start = value.start, let end = value.end
    else {
      unknown.append("a result of \(result.from_name ?? "no control")\(result.id.map { ", region \($0)" } ?? "")")
      return
    }
    let index = indices[id] ?? regions.count
    if index == regions.count {
      regions.append(Region(id: id, start: start, end: end))
      indices[id] = index
    }
    set(control, to: value, of: index)
  }

  private mutating func set(_ control: LabelStudioConfiguration.Control, to value: LabelStudioExport.Value, of index: Int) {
    switch control {
    case .event:
      regions[index].event = value.labels?.first
      (regions[index].start, regions[index].end) = (value.start ?? 0, value.end ?? 0)
    case .role:
      regions[index].role = value.labels?.first
      (regions[index].start, regions[index].end) = (value.start ?? 0, value.end ?? 0)
    case .value: regions[index].value = Self.words(value.text)
    case .comparator: regions[index].comparator = value.choices?.first
    case .decision: regions[index].decision = value.choices?.first
    case .comment: regions[index].comment = Self.words(value.text)
    }
  }

  /// What was written last; nil for blanks.
  private static func words(_ text: LabelStudioExport.Text?) -> String? {
    let last = text?.lines.last?.trimmingCharacters(in: .whitespacesAndNewlines)
    return last?.isEmpty == false ? last : nil
  }
}
