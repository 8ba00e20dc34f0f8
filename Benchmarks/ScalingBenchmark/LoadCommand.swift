import ArgumentParser
import Foundation

/// What compiling rules costs, and what taking them from the cache does.
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Measures how rules are compiled, and how they are taken from the cache.")

  @Flag(help: "Measures time instead of counting instructions with valgrind.")
  var wall = false

  @Option(help: "How often a time is taken; the least counts.")
  var repeats = 10

  @Option(parsing: .upToNextOption, help: "Numbers of generated rules.")
  var counts = [20, 2000]

  func run() throws {
    print(wall ? "milliseconds" : "millions of instructions")
    print("Rules        compiled    from cache   files (kB)    pack (kB)")
    for count in counts {
      let folder = FileManager.default.temporaryDirectory.appending(path: "load-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.path(percentEncoded: false)
      var generate = GenerateCommand()
      (generate.count, generate.to, generate.rules) = (count, "\(path)/rules", "Rules")
      try generate.run()
      let parts = try measure(["measure-load", path])
      print(
        "\(count)".padding(toLength: 8, withPad: " ", startingAt: 0)
          + String(format: "%13.1f %13.1f", parts[0] / 1e6, parts[2] / 1e6)
          + String(format: "%13.1f %12.1f", Self.size("\(path)/rules"), Self.size("\(path)/cache")))
    }
  }

  private func measure(_ arguments: [String]) throws -> [Double] {
    let parts =
      wall
      ? try Measurement.leastParts(arguments, repeats: repeats).map { $0 * 1e9 }
      : try Callgrind.parts(of: arguments).map(Double.init)
    guard parts.count >= 3 else { throw Workload.Failure(message: "too few parts for \(arguments)") }
    return parts
  }

  private static func size(_ folder: String) -> Double {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let sizes = names.compactMap { try? FileManager.default.attributesOfItem(atPath: "\(folder)/\($0)") }
      .filter { $0[.type] as? FileAttributeType == .typeRegular }.compactMap { $0[.size] as? Int }
    return Double(sizes.reduce(0, +)) / 1e3
  }
}
