import CReview
import Pages

/// The page of the review: that of the report, which asks the server for its data, with the scripts that decide.
///
/// The scripts are real files in `Sources/CReview/Page`, which the compiler puts into the program.
struct ReviewPage: Sendable {
  let bytes: [UInt8]
  /// Its `Content-Security-Policy`, which names its own scripts and style.
  let policy: String

  init() {
    let scripts = (Int(CREVIEW_FIRST_SCRIPT.rawValue)..<creview_count()).map(Self.file)
    let shell = PageShell.served(data: "/data.json", scripts: scripts, style: Self.file(Int(CREVIEW_STYLE.rawValue)))
    bytes = shell.head + shell.tail
    policy = shell.policy
  }

  private static func file(_ number: Int) -> [UInt8] {
    var count = 0
    guard let start = creview_bytes(number, &count) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
