import DocumentModel

/// What a record gives: an article, a reason why it is none, or nothing worth a word.
enum StoredAnswer {
  case article(bytes: [UInt8], Markup, Encoding?)
  case passedOver(PassedOver.Reason, detail: String?)
  case failure(IntakeError.Code, String)
}
