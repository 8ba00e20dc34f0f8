import ArgumentParser
import Foundation
import Generators
import PackStore
import RuleLanguage

/// What the whole rule pack costs beside the event types that were first, and what each type adds.
struct PackCostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack-cost", abstract: "Measures what the repository's event types cost, all and one by one.")

  /// The types that the pack began with.
  private static let first = [
    "DialogueConference", "ProgramSigning", "CitizenReception", "PetitionIntake", "PetitionResolution", "VoterContact",
    "ProcedureResolution", "OnlineService", "LegalReference", "PersonRole", "Supervision", "DocumentIssuance",
  ]

  @Option(help: "The folder of rules.") var rules = "Rules"
  @Option(parsing: .upToNextOption, help: "Folders of articles.") var articles = ["Fixtures/articles"]
  @Option(help: "The ratio of all types to the first ones that must not be passed.") var limit = 1.3
  @Flag(help: "Measures what each type adds, too.") var perType = false
  @Flag(help: "Measures time instead of counting instructions with valgrind.") var wall = false
  @Option(help: "How often a time is taken; the least counts.") var repeats = 10

  @Option(help: "Keeps the compiled packs in this folder, for measure-pack under a profiler.") var keep: String?

  func run() throws {
    guard wall || Callgrind.isThere else {
      throw ValidationError("valgrind is not there: install it, or measure time with --wall")
    }
    let temporary = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)").path(percentEncoded: false)
    let folder = keep ?? temporary
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    let files = try Workload.files(rules: nil, directory: rules).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    let all = EventSubset.events(in: files)
    let measure = { (events: [String], name: String) in try cost(of: events, as: name, files, folder) }
    let (base, whole) = (try measure(Self.first.filter(all.contains), "first"), try measure(all, "all"))
    print(wall ? "milliseconds for the text" : "millions of instructions for the text")
    row("the first \(Self.first.count) types", base, base)
    row("all \(all.count) types", whole, base)
    if perType {
      print("\nwithout a type, and what it costs")
      for event in all { row(event, whole - (try measure(all.filter { $0 != event }, "without-\(event)")), base) }
    }
    if whole > limit * base {
      print(String(format: "\nall types cost %.2f times what the first do; %.2f is the limit", whole / base, limit))
      throw ExitCode.failure
    }
  }

  private func row(_ name: String, _ cost: Double, _ base: Double) {
    print(name.padding(toLength: 28, withPad: " ", startingAt: 0) + String(format: "%10.2f %8.3f", cost / 1e6, cost / base))
  }

  /// What reading the text a second time costs, so that loading does not count.
  private func cost(of events: [String], as name: String, _ files: [(String, String)], _ folder: String) throws -> Double {
    let subset = EventSubset(of: Set(events), in: files).files
    let pack = try Workload.pack(subset.map { RulePackLoader.File(path: $0.path, bytes: Array($0.text.utf8)) })
    PackCache(folder: folder, build: MeasurePackCommand.build).keep(pack, as: name)
    let arguments = ["measure-pack", folder, name, "--articles"] + articles
    let parts = wall
      ? try Measurement.leastParts(arguments, repeats: repeats).map { $0 * 1e9 }
      : try Callgrind.parts(of: arguments).map(Double.init)
    guard parts.count >= 3 else { throw Workload.Failure(message: "too few parts of \(events.joined(separator: ", "))") }
    return parts[2] - parts[1]
  }
}
