import BrowserSupport
import Foundation
import TestSupport

/// The long form of the tests in the browser, which `Scripts/browse-long` runs.
enum LongBrowse {
  private static let environment = ProcessInfo.processInfo.environment

  /// Where pictures go; nil where only the short form is run.
  static let pictures: URL? = environment["SUKIEN_PICTURES"].map { URL(filePath: $0) }
  static var isOn: Bool { pictures != nil }

  /// A generator of the day's or the chosen seed, which failures name.
  static var random: SplitMix { SplitMix(seed: seed) }
  static let seed = environment["SUKIEN_SEED"].flatMap(UInt64.init) ?? 1

  static func save(_ page: Page, as name: String) throws {
    guard let pictures else { return }
    try page.picture().write(to: pictures.appending(path: "\(name).png"))
  }
}
