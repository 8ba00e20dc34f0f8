import Foundation
import ProgramSupport

/// A drop of articles that are made up, with a rule that finds their figures, in a folder of the test's own.
struct SmallDrop {
  let folder: Program.Folder

  init() throws {
    folder = try Program.Folder()
    try folder.write("event Reception\n  role count number identifies\n", to: "Rules/events.rules")
    try rule("tiếp")
  }

  /// Puts a rule in the place of the one that is there.
  func rule(_ verb: String) throws {
    let rule = """
      rule reception/received makes Reception
        head "\(verb)" count:Number
        find "Xã Hạ Mỗ \(verb) 88 lượt." => count 88

      """
    try folder.write(rule, to: "Rules/received.rules")
  }

  @discardableResult func article(_ name: String, _ count: Int, verb: String = "tiếp") throws -> String {
    try folder.write("Trong năm, xã Hạ Mỗ \(verb) \(count) lượt công dân.\n", to: "in/\(name)")
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path("in/\(name)")) }

  func run(_ arguments: String..., shell: String = "") throws -> Program.Run {
    try Program.run(["run", "in", "--store", "facts.sqlite"] + arguments, in: folder, shell: shell)
  }
}
