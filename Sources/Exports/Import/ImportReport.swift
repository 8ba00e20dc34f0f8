/// What came of bringing corrections back, article by article.
package struct ImportReport: Sendable, Hashable {
  package struct Task: Sendable, Hashable {
    /// The article's name, or what the task is known by.
    package var article: String
    package var reviewer: String?
    package var accepted = 0
    package var rejected = 0
    package var corrected = 0
    package var added = 0
    package var commented = 0
    /// Decisions of an earlier import that the annotation has no more.
    package var undone = 0
    /// What was there already.
    package var known = 0
    /// What could not be taken, and why.
    package var refused: [String] = []

    package init(article: String, reviewer: String? = nil) {
      self.article = article
      self.reviewer = reviewer
    }

    package var taken: Int { accepted + rejected + corrected + added + commented }
  }

  package var tasks: [Task] = []
  /// Tasks without an annotation.
  package var unannotated = 0

  package init() {}

  package var refusalCount: Int { tasks.reduce(0) { $0 + $1.refused.count } }
}
