import Foundation
import Records

/// `export.json`: what an export is, in which unit its offsets count, and which files belong to it. It is written last, so
/// that a folder without it is no whole export.
struct ExportManifest {
  static let name = "export.json"
  /// The version of the layout of all exports.
  static let version = 1

  var request: ExportRequest
  var totals: ExportTotals
  var leftOut: [ExportLeftOut]
  /// Names and sizes in bytes.
  var files: [(name: String, size: Int)]
  /// Files that a command of the documentation puts beside them.
  var derived: [String]

  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("sukienExport", Self.version)
      json.member("format", request.format.rawValue)
      if request.format == .csv { json.member("profile", request.profile.rawValue) }
      json.member("reviewed", request.reviewed.rawValue)
      json.object("offsets") { json in
        json.member("unit", request.offsetUnit)
        json.member("countedIn", request.offsetText)
      }
      json.member("articles", totals.articles)
      json.member("facts", totals.facts)
      json.member("values", totals.values)
      json.array("leftOut") { json in
        for article in leftOut { article.write(to: &json) }
      }
      json.array("files") { json in
        for file in files {
          json.object {
            $0.member("name", file.name)
            $0.member("bytes", file.size)
          }
        }
      }
      json.array("derived") { json in for name in derived { json.value(name) } }
    }
    json.endLine()
    return json.bytes
  }

  /// The names of all files that an export in this folder has, its manifest included; nil where there is none.
  static func files(ofExportIn folder: String) -> Set<String>? {
    let path = (folder as NSString).appendingPathComponent(name)
    guard let data = FileManager.default.contents(atPath: path),
      let written = try? JSONDecoder().decode(Written.self, from: data), written.sukienExport >= 1
    else { return nil }
    return Set(written.files.map(\.name) + written.derived + [name])
  }

  private struct Written: Decodable {
    struct File: Decodable { var name: String }

    var sukienExport: Int
    var files: [File]
    var derived: [String]
  }
}
