import Foundation
import Store
import Testing

@testable import Exports

/// An export for Label Studio as its project gives it back, with what an annotator has done to it.
struct AnnotatedTasks {
  typealias Object = [String: Any]

  private(set) var tasks: [Object]

  /// The tasks of a store, none of them annotated.
  init(of store: Store, reviewed: ReviewFilter = .all) throws {
    let folder = try ExportedFolder(ExportRequest(.labelStudio, reviewed: reviewed), of: store)
    tasks = try #require(try folder.json("tasks.json") as? [Object])
  }

  /// Annotates a task as somebody who accepts the prediction and then changes its results.
  mutating func annotate(
    _ index: Int = 0, by author: Any = ["id": 3, "email": "lan@example.org"], at time: String = "2026-01-02T03:04:05Z",
    _ change: (inout [Object]) throws -> Void = { _ in }
  ) throws {
    let predictions = try #require(tasks[index]["predictions"] as? [Object])
    var results = try #require(predictions[0]["result"] as? [Object])
    try change(&results)
    var annotations = tasks[index]["annotations"] as? [Object] ?? []
    annotations.append([
      "id": annotations.count + 1, "completed_by": author, "updated_at": time, "was_cancelled": false, "result": results,
    ])
    tasks[index]["annotations"] = annotations
  }

  mutating func change(data name: String, to value: Any, of index: Int = 0) throws {
    var data = try #require(tasks[index]["data"] as? Object)
    data[name] = value
    tasks[index]["data"] = data
  }

  func text(of index: Int = 0) throws -> String {
    let data = try #require(tasks[index]["data"] as? Object)
    return try #require(data["text"] as? String)
  }

  /// `start` and `end` of the first place of some words, in code points.
  func place(of words: String, in index: Int = 0) throws -> (Int, Int) {
    let text = try text(of: index)
    let range = try #require(text.range(of: words, options: .literal))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return (start, start + words.unicodeScalars.count)
  }

  var bytes: [UInt8] {
    get throws { Array(try JSONSerialization.data(withJSONObject: tasks)) }
  }
}

extension [[String: Any]] {
  /// The id of the first region with a label; `from` narrows it to regions whose words hold these.
  func region(_ label: String, holding words: String = "") throws -> String {
    let found = first { result in
      let value = result["value"] as? [String: Any]
      return (value?["labels"] as? [String]) == [label] && (words.isEmpty || (value?["text"] as? String)?.contains(words) == true)
    }
    return try #require(found?["id"] as? String)
  }

  mutating func remove(_ id: String) {
    removeAll { ($0["id"] as? String) == id || ($0["from_id"] as? String) == id || ($0["to_id"] as? String) == id }
  }

  /// Changes what every result of a region says.
  mutating func change(_ id: String, _ control: String? = nil, _ body: (inout [String: Any]) -> Void) {
    for index in indices
    where self[index]["id"] as? String == id && (control == nil || self[index]["from_name"] as? String == control) {
      var value = self[index]["value"] as? [String: Any] ?? [:]
      body(&value)
      self[index]["value"] = value
    }
  }

  mutating func draw(_ id: String, _ control: String, _ label: String, _ place: (Int, Int)) {
    append([
      "id": id, "from_name": control, "to_name": "text", "type": "labels",
      "value": ["start": place.0, "end": place.1, "labels": [label]] as [String: Any],
    ])
  }

  mutating func fill(_ id: String, _ control: String, _ text: String, _ place: (Int, Int)) {
    append([
      "id": id, "from_name": control, "to_name": "text", "type": "textarea",
      "value": ["start": place.0, "end": place.1, "text": [text]] as [String: Any],
    ])
  }

  mutating func choose(_ id: String, _ control: String, _ choice: String, _ place: (Int, Int)) {
    append([
      "id": id, "from_name": control, "to_name": "text", "type": "choices",
      "value": ["start": place.0, "end": place.1, "choices": [choice]] as [String: Any],
    ])
  }

  mutating func relate(_ from: String, _ to: String) {
    append(["type": "relation", "from_id": from, "to_id": to, "direction": "right", "labels": [String]()])
  }
}
