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
  }

  package let name: String
  package let reason: Reason

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }

  /// Whether somebody has to look at it: what comes with every saved page is only counted.
  package var isRoutine: Bool {
    switch reason {
    case .media, .pageFolder, .incomplete: true
    case .extensionUnknown, .unsupported, .companionAlone, .repeatedFolder, .notAFile: false
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
    }
  }
}
