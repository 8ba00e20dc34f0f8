import Foundation

/// Runs this program under callgrind and tells how many instructions each of its parts took.
enum Callgrind {
  static var isThere: Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/valgrind")
    }
  }

  /// The instructions between one mark and the next, in order.
  /// - Throws: where the run fails.
  static func parts(of arguments: [String]) throws -> [Int] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "scaling-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path(percentEncoded: false)
    // Valgrind does not read all that Swift tells debuggers; the names of functions stay.
    let program = try run(["strip", "-g", "-o", "\(path)/program", CommandLine.arguments[0]]) ? "\(path)/program" : nil
    let command = ["valgrind", "--tool=callgrind", "--dump-after=scaling_mark", "--callgrind-out-file=\(path)/out"]
    guard try run(command + [program ?? CommandLine.arguments[0]] + arguments) else {
      throw Workload.Failure(message: "valgrind failed on \(arguments)")
    }
    var parts: [Int] = []
    while let text = try? String(contentsOf: folder.appending(path: "out.\(parts.count + 1)"), encoding: .utf8) {
      parts.append(total(in: text))
    }
    return parts
  }

  private static func run(_ command: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static func total(in text: String) -> Int {
    for line in text.split(separator: "\n").reversed() where line.hasPrefix("totals:") || line.hasPrefix("summary:") {
      return Int(line.split(separator: " ").last ?? "") ?? 0
    }
    return 0
  }
}
