import CPage

/// The files of the page: real files in `Sources/CPage/Page`, which the compiler puts into the program.
package enum PageFiles {
  package static var template: [UInt8] { bytes(Int(CPAGE_TEMPLATE.rawValue)) }
  package static var style: [UInt8] { bytes(Int(CPAGE_STYLE.rawValue)) }
  /// In the order in which they run.
  package static var scripts: [[UInt8]] { (Int(CPAGE_FIRST_SCRIPT.rawValue)..<cpage_count()).map(bytes) }

  private static func bytes(_ file: Int) -> [UInt8] {
    var count = 0
    guard let start = cpage_bytes(file, &count) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}
