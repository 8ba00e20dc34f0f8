import Foundation

/// What one workload cost, in instructions or, without callgrind, in nanoseconds.
struct Measurement {
  /// Compiling the rules.
  var compiling: Double
  /// For the text and for the one twice as long: the match stage alone, and all stages.
  var match: [Double]
  var all: [Double]

  /// - Parameter parts: what `MeasureCommand` marks.
  init?(_ parts: [Double]) {
    guard parts.count >= 9 else { return nil }
    compiling = parts[1]
    match = [parts[4] - parts[3], parts[7] - parts[6]]
    all = [parts[5], parts[8]]
  }

  /// What the second half of the longer text cost.
  var marginalMatch: Double { match[1] - match[0] }
  var marginal: Double { all[1] - all[0] }

  static func instructions(_ arguments: [String]) throws -> Measurement {
    guard let measurement = Measurement(try Callgrind.parts(of: ["measure"] + arguments).map(Double.init)) else {
      throw Workload.Failure(message: "callgrind wrote too few parts for \(arguments)")
    }
    return measurement
  }

  /// The least of several runs of each part.
  static func time(_ arguments: [String], repeats: Int) throws -> Measurement {
    let least = try leastParts(["measure"] + arguments, repeats: repeats)
    guard let measurement = Measurement(least.map { $0 * 1e9 }) else {
      throw Workload.Failure(message: "too few parts for \(arguments)")
    }
    return measurement
  }

  /// The seconds of each part that a command prints, the least of several runs.
  static func leastParts(_ arguments: [String], repeats: Int) throws -> [Double] {
    var least: [Double] = []
    for _ in 0..<repeats {
      let parts = try run(arguments)
      least = least.isEmpty ? parts : zip(least, parts).map(min)
    }
    return least
  }

  private static func run(_ arguments: [String]) throws -> [Double] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Workload.Failure(message: "the run \(arguments) failed") }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
    return (lines.last ?? "").split(separator: " ").compactMap { Double($0) }
  }
}
