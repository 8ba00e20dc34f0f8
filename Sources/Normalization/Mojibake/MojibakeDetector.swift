package import DocumentModel
import UnicodeSupport

/// Finds text that was read in a wrong encoding before it came here, or whose letters are lost.
///
/// A word counts for a way of misreading where it is no syllable as it stands and is one once that is undone (`d©n`,
/// `daân`, `dÃ¢n`), and against it where undoing it makes no sense. Where enough words in a row count for one way, their
/// stretch is mojibake, if it is but a box on a sound page: no figure may come out of it, and nothing tells which others
/// came in with it. A short text is mojibake where most of it is. Names and quotations in other languages do not become
/// Vietnamese by being misread, and words without marks say nothing.
///
/// Letters that are lost (`Ti?p c?ng d?n`) take a paragraph, or most of a text: pages have such labels here and there, out
/// of which nothing can be read wrongly.
///
/// A sound article takes one pass, in which its words are looked at as syllables; nothing is undone before a word is odd.
package struct MojibakeDetector {
  /// What was found, with the first words of it as they stand and as they were.
  package struct Finding: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case misread(Encoding, as: Encoding)
      /// `?` or U+FFFD stands in the place of letters.
      case lost
    }

    package var kind: Kind
    /// The stretch of text.
    package var span: TextSpan
    package var words: String
    package var meant: String?
  }

  /// Words in a row that must count for a misreading, and in a text where they are most.
  private static let enoughInRow = 6
  private static let enoughOfText = 3
  /// The same for lost letters: a word with a hole counts 2, one without any mark takes 1 off, a sound one 6.
  private static let enoughHolesInRow = 40
  private static let enoughHolesOfText = 8
  /// Runs that are asked which of several misreadings explains more of them.
  private static let mostWitnesses = 300
  private static let mostShownWords = 5

  private var reader = RunReader()
  private var scores = [Score](repeating: Score(), count: Misreading.all.count)
  private var holes = Score()
  /// Whether no way has a row.
  private var isIdle = true
  /// Runs with a letter that none but Vietnamese has.
  private var far = 0

  private struct Score {
    /// Of the running row, which starts at `start`, and of the whole text.
    var row = 0
    var start = 0
    var total = 0
    /// Where the first run stands that counted for it.
    var first = TextSpan(0, 0)

    mutating func add(_ value: Int, at run: TextSpan) {
      if row == 0 { start = run.start }
      if value > 0, first.isEmpty { first = run }
      row = max(0, row + value)
      total += value
    }
  }

  private init() {}

  /// The first stretch of a text (UTF-8) that is mojibake; nil where there is none.
  package static func find(in text: borrowing Span<UInt8>) -> Finding? {
    var detector = MojibakeDetector()
    while detector.reader.next(in: text) {
      detector.count(in: text)
      if detector.holes.row >= enoughHolesInRow { return detector.lost(in: text, from: detector.holes.start) }
      if !detector.isIdle, let score = detector.scores.first(where: { $0.row >= enoughInRow }) {
        return detector.misread(in: text, from: score.start)
      }
    }
    detector.holes.add(-detector.reader.plainRuns, at: TextSpan(text.count, text.count))
    return detector.rest(of: text)
  }

  /// What a text is that ended before enough was found in a row.
  private mutating func rest(of text: borrowing Span<UInt8>) -> Finding? {
    if holes.total >= Self.enoughHolesOfText { return lost(in: text, from: holes.first.start) }
    let least = max(Self.enoughOfText, far + 1)
    guard let score = scores.first(where: { $0.total >= least }) else { return nil }
    return misread(in: text, from: score.first.start)
  }

  private mutating func count(in text: borrowing Span<UInt8>) {
    let run = TextSpan(reader.start, reader.end)
    if reader.isFar { far += 1 }
    holes.add(-reader.plainRuns - (reader.isFar ? 6 : 0), at: run)
    // Sound, or odd and not to be undone.
    if isIdle, reader.isFar { return }
    let scalars = reader.scalars(in: text)
    let sense = RunSense(scalars)
    if sense == .holed, !reader.isInAddress(text) { holes.add(2, at: run) }
    guard sense == .odd || sense == .sound && !isIdle else { return }
    for (index, way) in Misreading.all.enumerated() { scores[index].add(Self.verdict(scalars, sense, way), at: run) }
    isIdle = scores.allSatisfy { $0.row == 0 }
  }

  /// What a run says for a way of misreading: 1 for it, -1 against it.
  private static func verdict(_ run: [UInt32], _ sense: RunSense, _ way: Misreading) -> Int {
    guard let undone = way.undone(run) else { return -1 }
    if undone == run { return sense == .odd ? -1 : 0 }
    let after = RunSense(undone)
    if sense == .odd { return after == .sound ? 1 : -1 }
    return after == .odd || after == .holed ? -1 : 0
  }

  /// Refuses a text that is mojibake anywhere.
  package static func check(_ text: NormalizedText) throws(NormalizationError) {
    guard let finding = find(in: text.utf8.span) else { return }
    throw .mojibake(finding, offset: text.map.source(of: finding.span).start)
  }

  // MARK: What was found

  private func lost(in text: borrowing Span<UInt8>, from start: Int) -> Finding {
    let span = TextSpan(start, min(reader.end, text.count))
    return Finding(kind: .lost, span: span, words: Self.words(of: text, from: span.start, to: span.end), meant: nil)
  }

  /// Several ways may explain the first words alike; the one that explains most of those behind them is it.
  private mutating func misread(in text: borrowing Span<UInt8>, from start: Int) -> Finding {
    let found = TextSpan(start, min(reader.end, text.count))
    var sums = [Int](repeating: 0, count: Misreading.all.count)
    reader.rewind(to: start)
    for _ in 0..<Self.mostWitnesses {
      guard reader.next(in: text) else { break }
      let scalars = reader.scalars(in: text)
      let sense = RunSense(scalars)
      guard sense != .plain else { continue }
      for (index, way) in Misreading.all.enumerated() { sums[index] += Self.verdict(scalars, sense, way) }
    }
    let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    let way = Misreading.all[sums.firstIndex(of: sums[best]) ?? best]
    let words = Self.words(of: text, from: found.start, to: found.end)
    return Finding(
      kind: .misread(way.actual, as: way.taken), span: found, words: words,
      meant: way.undone(words.unicodeScalars.map(\.value)).map(Self.string))
  }

  /// The first words of a stretch.
  private static func words(of text: borrowing Span<UInt8>, from start: Int, to end: Int) -> String {
    var bytes: [UInt8] = []
    var words = 1
    for index in start..<end {
      if text[index] <= 0x20 { words += 1 }
      guard words <= mostShownWords, text[index] != 0x0A, text[index] != 0x0D, bytes.count < 120 else { break }
      bytes.append(text[index])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func string(_ scalars: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
    return String(view)
  }
}
