import Intake
import Records

/// What was found and is no article, as a record, so that nothing is lost silently.
enum SkippedFile {
  static func record(_ skipped: ArticleListing.Skipped) -> FailureRecord {
    FailureRecord(article: skipped.name, code: skipped.reason.rawValue, message: message(skipped.reason))
  }

  private static func message(_ reason: ArticleListing.Skipped.Reason) -> String {
    switch reason {
    case .extensionUnknown: "passed over: the name does not end as an article's; name the file itself to have it read"
    case .unsupported: "passed over: a kind of file that holds no plain text"
    case .companionAlone: "passed over: there is no article beside it"
    case .repeatedFolder: "passed over: the folder was read already by another path"
    }
  }
}
