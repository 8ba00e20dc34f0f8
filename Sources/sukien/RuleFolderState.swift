import Foundation
import RuleLanguage

/// When the rule files of a folder were last written, to be compared with a later look at them.
///
/// Looking is cheap and works wherever files do: on shared and mounted folders too, and however an editor saves, by
/// writing in place or by putting a new file in the old one's stead.
struct RuleFolderState: Equatable {
  private struct Stamp: Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var file: UInt64
  }

  private let stamps: [String: Stamp]

  init(_ directory: String) {
    var stamps: [String: Stamp] = [:]
    let names = FileManager.default.enumerator(atPath: directory)
    while let name = names?.nextObject() as? String {
      guard RulePackLoader.isRead(name) else { continue }
      let path = directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      stamps[path] = Stamp(
        seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
        file: UInt64(status.st_ino))
    }
    self.stamps = stamps
  }

  /// The files that are there now and were not so before, or the other way round.
  func changes(since old: RuleFolderState) -> Set<String> {
    Set(stamps.keys).union(old.stamps.keys).filter { stamps[$0] != old.stamps[$0] }
  }
}
