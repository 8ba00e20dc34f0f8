import ArgumentParser
import Foundation
import PackStore
import Pipeline
import RuleProgram

/// Compiles a folder of rules, keeps them, and takes them from the cache, with a mark behind each part.
struct MeasureLoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure-load", abstract: "Prints the seconds of compiling, keeping and loading.", shouldDisplay: false)

  @Argument(help: "The folder that has the rules in “rules”, and the cache in “cache”.")
  var folder: String

  func run() throws {
    var seconds: [Double] = []
    func measured<Result>(_ work: () throws -> Result) rethrows -> Result {
      let start = ContinuousClock.now
      defer {
        mark()
        seconds.append((ContinuousClock.now - start) / .seconds(1))
      }
      return try work()
    }
    let rules = "\(folder)/rules"
    let cache = PackCache(folder: "\(folder)/cache")
    let compiled = try measured { try RuleFolder.load(rules) }
    _ = try measured { try RuleFolder.load(rules, cache: cache) }
    let loaded = try measured { try RuleFolder.load(rules, cache: cache) }
    guard loaded.diagnostics.isEmpty, let pack = loaded.pack, pack.binary == compiled.pack?.binary else {
      throw Workload.Failure(message: "the cache does not give back what was compiled")
    }
    print(seconds.map { String(format: "%.6f", $0) }.joined(separator: " "))
  }
}
