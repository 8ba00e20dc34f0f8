import Foundation

extension RulePackLoader {
  /// A folder or a file that cannot be read.
  package struct Unreadable: Error {
    package var path: String
    package var reason: String
  }

  /// All files of rules (`*.rules`) and of units (`*.units.tsv`) below a folder, in whatever order the file system has them. Links to files are followed, links to
  /// folders are not, so that no circle is walked; a folder that cannot be read is told of like a file.
  package static func files(in directory: String) -> Result<[File], Unreadable> {
    var files: [File] = []
    var open = [directory]
    while let folder = open.popLast() {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        return .failure(Unreadable(path: folder, reason: "the folder cannot be read"))
      }
      for name in names {
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        if isFolder(path) {
          open.append(path)
        } else if isRead(name) {
          guard let data = FileManager.default.contents(atPath: path) else {
            return .failure(Unreadable(path: path, reason: "the file cannot be read"))
          }
          files.append(File(path: path, bytes: Array(data)))
        }
      }
    }
    return .success(files)
  }

  /// Whether files of this name belong to a pack.
  package static func isRead(_ name: String) -> Bool { name.hasSuffix(".rules") || isList(name) }

  /// Whether files of this name are lists of units.
  static func isList(_ name: String) -> Bool { name.hasSuffix(UnitListReader.suffix) }

  /// A folder itself, and no link to one.
  private static func isFolder(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == .typeDirectory
  }
}
