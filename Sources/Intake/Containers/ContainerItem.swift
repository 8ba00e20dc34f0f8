package import DocumentModel

/// What a container gives, one after the other.
package enum ContainerItem: Sendable {
  /// `key` is unique within the drop and says where the article lies (`drop.jsonl!/ID`, a second one `drop.jsonl!/ID#2`); its
  /// name is what records show.
  case article(key: String, RawArticle)
  /// What should have been an article, or the container itself, and cannot be read, or not wholly: `IntakeError.Code.isPartial`
  /// says whether something of it was there. No facts come from it.
  case failure(key: String, name: String, IntakeError)
  /// A member that is no article, as walks pass over files.
  case passedOver(PassedOver)
}
