import DocumentModel
import TextLayout

/// What came of proving a store, gathered article by article.
package struct VerificationReport: Sendable {
  /// What became of the files of one drop.
  package struct Files: Sendable {
    package var path: String
    /// Places that were read from there.
    package var known: Int
    package var same = 0
    package var changed = 0
    package var new = 0

    package init(path: String, known: Int) {
      self.path = path
      self.known = known
    }

    /// Read once, and there no more: proved against the bytes in the store.
    var vanished: Int { max(0, known - same - changed) }
  }

  private(set) var articleCount = 0
  private(set) var factCount = 0
  private(set) var spanCount = 0
  private(set) var counts: [Drift.Code: Int] = [:]
  private(set) var files: [Files] = []
  /// Drops that are not where they were.
  private(set) var absent: [String] = []
  /// How many drifts of each code are quoted; 0 for all.
  private let top: Int
  private var shown: [Drift] = []

  package init(top: Int) { self.top = top }

  package var isEmpty: Bool { counts.isEmpty }

  package mutating func add(_ drift: Drift) {
    counts[drift.code, default: 0] += 1
    if top == 0 || (counts[drift.code] ?? 0) <= top { shown.append(drift) }
  }

  package mutating func add(_ proof: ArticleProof) {
    articleCount += 1
    factCount += proof.factCount
    spanCount += proof.spanCount
    for drift in proof.drifts { add(drift) }
  }

  package mutating func add(_ files: Files) { self.files.append(files) }

  package mutating func addAbsent(_ path: String) { absent.append(path) }

  /// Those that are quoted, by their codes.
  var listed: [Drift] {
    Drift.Code.allCases.flatMap { code in shown.filter { $0.code == code } }
  }

  var total: Int { counts.values.reduce(0, +) }
}
