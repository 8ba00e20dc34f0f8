/// Why an article of a store cannot be shown.
package struct EvidenceError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// The store has no bytes of it: it was read by a version of the program that kept none.
    case noSource
    /// Its bytes cannot be unpacked, or are not those that were read.
    case damagedSource
    /// Its bytes are no text for this version of the program.
    case unreadable
    /// A fact, or its list of zones, is not written as this version of the program writes them.
    case damagedRecord
  }

  package let article: String
  package let code: Code
  /// What is wrong, and what to do.
  package let message: String

  package init(article: String, code: Code, message: String) {
    self.article = article
    self.code = code
    self.message = message
  }
}
