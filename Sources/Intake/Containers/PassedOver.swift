/// Why something is no article, and nothing is wrong with it.
package enum PassedOver: Hashable, Sendable {
  /// Its extension is none of an article's. Named as a PATH of its own, it is read.
  case extensionUnknown
  /// A kind of file that holds no text.
  case unsupported
  /// A companion file without an article beside it.
  case companionAlone
  /// A folder that was read already by another path.
  case repeatedFolder
  /// A link, a pipe or a device in an archive; links are not followed there.
  case noFile
  /// An answer of a server that is no page: its status.
  case status(Int)
  /// An answer that holds no text: its media type.
  case mediaType(String)
  /// A crawler's word that a page was as before: what it refers to.
  case revisit(of: String)

  /// A name for scripts, which does not change.
  package var code: String {
    switch self {
    case .extensionUnknown: "extensionUnknown"
    case .unsupported: "unsupported"
    case .companionAlone: "companionAlone"
    case .repeatedFolder: "repeatedFolder"
    case .noFile: "noFile"
    case .status: "status"
    case .mediaType: "mediaType"
    case .revisit: "revisit"
    }
  }

  /// The reason for people, as part of a sentence that begins with the name.
  package var reason: String {
    switch self {
    case .extensionUnknown: "has an extension that is none of an article's"
    case .unsupported: "is a kind of file that holds no text"
    case .companionAlone: "is a companion without an article beside it"
    case .repeatedFolder: "was read already by another path"
    case .noFile: "is a link or a device, and no file"
    case .status(let status): "is an answer of status \(status), and no page"
    case .mediaType(let type): "is \(type), and no text"
    case .revisit(let original): "is as it was in \(original)"
    }
  }
}
