import Foundation
import Hashing
import Records

/// A folder that comes into being whole or not at all: it is written beside its place, and takes the place of an earlier
/// export when it is complete.
///
/// Only an empty folder and an earlier export are replaced. What a person has put into either is never removed: an earlier
/// export with a file that it did not write is refused, as is every other folder.
final class ExportFolder {
  let path: String
  private let temporary: String
  private var isCommitted = false

  /// - Throws: where the folder holds anything else.
  init(at path: String) throws(ExportError) {
    self.path = try Self.resolved(path)
    temporary = Self.beside(self.path, "part")
    try Self.verifyReplaceable(self.path)
    try? FileManager.default.removeItem(atPath: temporary)
  }

  deinit {
    if !isCommitted { try? FileManager.default.removeItem(atPath: temporary) }
  }

  /// A file of the export.
  /// - Parameter name: a path below the folder.
  func file(_ name: String) throws(OutputError) -> OutputFile {
    try OutputFile(at: (temporary as NSString).appendingPathComponent(name))
  }

  func write(_ bytes: [UInt8], to name: String) throws(OutputError) {
    let file = try file(name)
    try file.write(bytes)
    try file.commit()
  }

  /// The names of all files so far, sorted.
  var names: [String] { Self.names(in: temporary) }

  func size(of name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: (temporary as NSString).appendingPathComponent(name))
    return (attributes?[.size] as? Int) ?? 0
  }

  /// Puts the folder in its place; nothing can be written after it.
  func commit() throws {
    let old = Self.beside(path, "old")
    let replaces = FileManager.default.fileExists(atPath: path)
    // Whoever put a file there in the meantime keeps it.
    if replaces { try Self.verifyReplaceable(path) }
    if replaces, rename(path, old) != 0 { throw OutputError(path: path, code: errno) }
    guard rename(temporary, path) == 0 else {
      let code = errno
      if replaces { rename(old, path) }
      throw OutputError(path: path, code: code)
    }
    isCommitted = true
    if replaces { try? FileManager.default.removeItem(atPath: old) }
  }

  private static func resolved(_ path: String) throws(ExportError) -> String {
    var path = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard path != "/" else {
      throw ExportError(code: .notEmpty, path: path, message: "is the root of the system; name a folder of its own")
    }
    return path
  }

  private static func beside(_ path: String, _ ending: String) -> String {
    let name = ".\((path as NSString).lastPathComponent).\(getpid()).\(ending)"
    return ((path as NSString).deletingLastPathComponent as NSString).appendingPathComponent(name)
  }

  private static func verifyReplaceable(_ path: String) throws(ExportError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { return }
    guard isDirectory.boolValue else {
      throw ExportError(code: .notAFolder, path: path, message: "is a file; --to names the folder of an export")
    }
    let names = names(in: path)
    guard !names.isEmpty else { return }
    let own = ExportManifest.files(ofExportIn: path)
    guard let own else {
      throw ExportError(code: .notEmpty, path: path, message: "is not empty, and no export; name another folder")
    }
    guard let foreign = names.first(where: { !own.contains($0) }) else { return }
    throw ExportError(
      code: .notEmpty, path: path,
      message: "is an earlier export, and holds \(foreign), which no export wrote there; move that, or name another folder")
  }

  /// All that lies below a folder and is no folder.
  private static func names(in folder: String) -> [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return all.filter { name in
      var isDirectory: ObjCBool = false
      let path = (folder as NSString).appendingPathComponent(name)
      return !(FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue)
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
