import Foundation
import ProgramSupport
import Store
import StoreSupport
import TestSupport
import Testing

/// `sukien run`, killed anywhere: the same command finishes the work, and the store is that of a run that was not killed.
///
/// `Scripts/crash` runs it with more articles and more points, by `SUKIEN_CRASHES`, `SUKIEN_ARTICLES` and `SUKIEN_SEED`.
@Suite struct CrashTests {
  private static func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  private let crashes = setting("SUKIEN_CRASHES", 4)
  private let articles = setting("SUKIEN_ARTICLES", 400)
  private let seed = setting("SUKIEN_SEED", 1)
  private let drop: SmallDrop

  init() throws { drop = try SmallDrop() }

  @Test func aKilledRunIsFinishedByTheNext() throws {
    var random = SplitMix(seed: UInt64(seed))
    try fill()
    let first = try Reference(drop, "first.sqlite")
    try change()
    try FileManager.default.copyItem(atPath: drop.folder.path("first.sqlite"), toPath: drop.folder.path("second.sqlite"))
    let second = try Reference(drop, "second.sqlite")

    var hits = 0
    for point in 0..<crashes {
      let isFirst = point % 2 == 0
      try isFirst ? fill() : change()
      let store = drop.folder.path("cut\(point).sqlite")
      if !isFirst { try FileManager.default.copyItem(atPath: drop.folder.path("first.sqlite"), toPath: store) }
      hits += try finish(store, like: isFirst ? first : second, &random)
      try FileManager.default.removeItem(atPath: store)
    }
    // A point may fall behind the end; not all of them do.
    #expect(hits >= crashes / 2)
    let rows = "\(first.lines.count) and \(second.lines.count) rows compared"
    print("\(crashes) points, \(hits) kills, \(articles) articles, \(rows), seed \(seed)")
  }

  /// Kills runs until one gets to its end, at most three times.
  private func finish(_ store: String, like whole: Reference, _ random: inout SplitMix) throws -> Int {
    var kills = 0
    for _ in 0..<random.below(3) + 1 {
      let program = try RunningProgram(["run", "in", "--store", store, "--jobs", "2"], in: drop.folder)
      let delay = whole.seconds * Double(random.below(1000)) / 1000
      guard program.killed(after: delay) else { break }
      kills += 1
    }
    let run = try Program.run(["run", "in", "--store", store, "--jobs", "2"], in: drop.folder)
    #expect([0, 1].contains(run.status), "\(run.errors)")
    let opened = try Store.openForReading(at: store)
    defer { try? opened.close() }
    let lines = try StoreDump.lines(opened)
    let first = zip(lines, whole.lines).first { $0 != $1 }
    let found = first.map { "\($0.0) for \($0.1)" } ?? "\(lines.count) rows for \(whole.lines.count)"
    #expect(lines.count == whole.lines.count && first == nil, "seed \(seed): \(found)")
    return kills
  }

  /// What a run that nobody kills makes of the drop.
  private struct Reference {
    var lines: [String]
    var seconds: Double

    init(_ drop: SmallDrop, _ name: String) throws {
      let start = Date.now
      let run = try Program.run(["run", "in", "--store", name, "--jobs", "2"], in: drop.folder)
      seconds = Date.now.timeIntervalSince(start)
      try #require(run.status == 1, "\(run.errors)")
      let store = try Store.openForReading(at: drop.folder.path(name))
      lines = try StoreDump.lines(store)
      try store.close()
    }
  }

  // MARK: The drop

  /// Texts, some of them twice, some broken, some of one address, some in a file of records.
  private func fill() throws {
    try? FileManager.default.removeItem(atPath: drop.folder.path("in"))
    for number in 0..<articles {
      let name = "\(number % 30)/\(number)"
      switch number % 9 {
      case 3: try drop.folder.write("a\u{0}\(number)", to: "in/\(name).txt")
      case 5: try write(number / 2, to: name)
      case 7:
        try write(number, to: name)
        try drop.folder.write("{\"url\": \"https://huyen.example/\(number / 20)\"}", to: "in/\(name).meta.json")
      default: try write(number, to: name)
      }
    }
    let records = (0..<articles / 4).map { number -> String in
      let id = "{\"id\": \"\(number)\""
      return number % 50 == 7 ? id : "\(id), \"text\": \"Ngày ấy, xã Hạ Mỗ tiếp \(number) lượt.\"}"
    }
    try drop.folder.write(records.joined(separator: "\n"), to: "in/records.jsonl")
  }

  /// Another day: texts that are new, changed and gone.
  private func change() throws {
    try fill()
    for number in stride(from: 0, to: articles, by: 7) {
      let name = "\(number % 30)/\(number)"
      switch number % 3 {
      case 0: try write(number + 100_000, to: name)
      case 1: try drop.remove("\(name).txt")
      default: try write(number, to: "new/\(number)")
      }
    }
  }

  private func write(_ number: Int, to name: String) throws {
    let sentences = (0...number % 20).map { "Tháng \($0 % 12 + 1), xã Hạ Mỗ tiếp \(number + $0) lượt công dân.\n" }
    try drop.folder.write(sentences.joined(), to: "in/\(name).txt")
  }
}
