import DropSupport
import TestSupport

/// A container of eight articles, and where each is complete: the bytes that a cut has to leave for it to be read.
struct FuzzSample {
  let name: String
  let bytes: [UInt8]
  /// Nil where the form itself has its articles' bytes nowhere in particular.
  let ends: [Int]?

  static let count = 8

  /// Whether its form has checksums, or lengths that hold all together.
  var isChecked: Bool { name != "d.jsonl" && name != "d.warc" && name != "d.tar" }

  /// What article `number` says: words, and digits that hardly compress.
  static func text(_ number: Int) -> String {
    var random = SplitMix(seed: UInt64(number))
    return "Bài \(number). " + (0..<40).map { _ in String(random.below(1_000_000)) }.joined(separator: " ") + "\n"
  }

  static let all: [FuzzSample] = [
    FuzzSample("d.jsonl", lines), FuzzSample("d.jsonl.gz", lines.map { Packing.gzip($0) }),
    packed("d.jsonl.zst", lines, Packing.zstd),
    FuzzSample("d.warc", records), FuzzSample("d.warc.gz", records.map { Packing.gzip($0) }),
    packed("d.one.warc.gz", records, Packing.gzip), FuzzSample("d.warc.zst", records.map { Packing.zstd($0) }),
    FuzzSample("d.tar", tarMembers, end: [UInt8](repeating: 0, count: 1_024)),
    packed("d.tar.gz", tarMembers + [[UInt8](repeating: 0, count: 1_024)], Packing.gzip),
    packed("d.tar.xz", tarMembers + [[UInt8](repeating: 0, count: 1_024)], Packing.xz),
    FuzzSample("d.zip", members.map { ZipWriter.zip([$0], hasDirectory: false) }, whole: ZipWriter.zip(members)),
    packed("d.mixed.zip", [ZipWriter.zip(mixed)]) { $0 },
  ]

  /// Whether nothing tells that a cut here is one: it falls between two articles, or in what only fills up.
  func isBetweenArticles(_ cut: Int) -> Bool {
    let filling = name.hasSuffix(".tar") ? 512 : 4
    return cut == 0 || ends?.contains { ($0 - filling...$0).contains(cut) } ?? false
  }

  /// Parts that stand one behind the other.
  private init(_ name: String, _ parts: [[UInt8]], end: [UInt8] = [], whole: [UInt8]? = nil) {
    self.name = name
    bytes = whole ?? parts.flatMap { $0 } + end
    var ends: [Int] = []
    for part in parts { ends.append((ends.last ?? 0) + part.count) }
    self.ends = ends
  }

  private init(_ name: String, packed bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    ends = nil
  }

  private static func packed(_ name: String, _ parts: [[UInt8]], _ pack: ([UInt8]) -> [UInt8]) -> FuzzSample {
    FuzzSample(name, packed: pack(parts.flatMap { $0 }))
  }

  private static let texts = (0..<count).map(text)

  private static var lines: [[UInt8]] {
    texts.enumerated().map { Array((#"{"id": \#($0), "text": "\#($1.dropLast())\n"}"# + "\n").utf8) }
  }

  private static var records: [[UInt8]] {
    texts.enumerated().map { WARCWriter.response("\($0)", type: "text/plain", body: Array($1.utf8)) }
  }

  private static var tarMembers: [[UInt8]] {
    texts.enumerated().map { TarWriter.member("\($0).txt", $1) }
  }

  private static var members: [ZipWriter.Member] {
    texts.enumerated().map { ZipWriter.Member("\($0).txt", $1) }
  }

  private static var mixed: [ZipWriter.Member] {
    [
      ZipWriter.Member("a.warc.gz", WARCWriter.gzip(Array(records[..<3]))),
      ZipWriter.Member("b.tar.gz", Packing.gzip(TarWriter.tar(Array(tarMembers[3..<5])))),
      ZipWriter.Member("c.zip", ZipWriter.zip(Array(members[5..<7]))), ZipWriter.Member("d.jsonl.zst", Packing.zstd(lines[7])),
    ]
  }
}
