/// What was found under the PATHs given.
package struct ArticleListing: Sendable {
  /// A file or folder that is passed over, named as an article would be, so that nothing is lost silently.
  package struct Skipped: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable {
      /// Its extension is none of an article's. Named as a PATH of its own, it is read.
      case extensionUnknown
      /// A kind of file that holds no plain text.
      case unsupported
      /// A companion file without an article beside it.
      case companionAlone
      /// A folder that was read already by another path.
      case repeatedFolder
    }

    package let name: String
    package let reason: Reason
  }

  /// Sorted by the bytes of their names, whatever the order of the PATHs; equal names stay in that order.
  package var articles: [ArticleReference]
  package var skipped: [Skipped]
}
