/// What was found and is no article, named as an article would be, so that nothing is lost silently.
package struct PassedOver: Hashable, Sendable {
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its extension is none of an article's. Named as a PATH of its own, it is read.
    case extensionUnknown
    /// A kind of document that is not read.
    case unsupported
    /// A companion file without an article beside it.
    case companionAlone
    /// A folder that was read already by another path.
    case repeatedFolder
    /// A pipe, a socket or a device.
    case notAFile
    /// A picture, a style, a script: what comes with pages and never holds an article.
    case media
    /// The folder in which a browser keeps what belongs to a saved page.
    case pageFolder
    /// A file that is still being written, by its name.
    case incomplete
    /// A container without an article in it.
    case empty
    /// A link, a pipe or a device in an archive, where links are not followed.
    case noFile
    /// A server's answer that is no page: not found, moved …
    case status
    /// A server's answer that is neither text nor page.
    case mediaType
    /// A crawler's note that a page is as it was when it was stored before.
    case revisit
  }

  package let name: String
  package let reason: Reason
  /// What it is in particular: the status, the media type, what a note refers to.
  package let detail: String?

  package init(name: String, reason: Reason, detail: String? = nil) {
    self.name = name
    self.reason = reason
    self.detail = detail
  }

  /// Whether somebody has to look at it: what comes with every saved page is only counted.
  package var isRoutine: Bool {
    switch reason {
    case .media, .pageFolder, .incomplete, .empty, .status, .mediaType, .revisit: true
    case .extensionUnknown, .unsupported, .companionAlone, .repeatedFolder, .notAFile, .noFile: false
    }
  }

  /// What it is and what to do, for people.
  package var message: String {
    switch reason {
    case .extensionUnknown: "passed over: the name does not end as an article's; name the file itself to have it read"
    case .unsupported: "passed over: a kind of document that is not read; save it as text or as a web page"
    case .companionAlone: "passed over: there is no article beside it"
    case .repeatedFolder: "passed over: the folder was read already by another path"
    case .notAFile: "passed over: neither a file nor a folder"
    case .media: "passed over: holds no article"
    case .pageFolder: "passed over: what belongs to the page beside it"
    case .incomplete: "passed over: still being written, by its name"
    case .empty: "passed over: nothing lies inside it"
    case .noFile: "passed over: a link or a device in an archive"
    case .status: "passed over: a server's answer that is no page (status \(detail ?? "unknown"))"
    case .mediaType: "passed over: neither text nor page (\(detail ?? "of no kind"))"
    case .revisit: "passed over: as it was when it was stored before (\(detail ?? "it does not say where"))"
    }
  }
}
