package import DocumentModel
package import Intake
package import Records

extension DropItem {
  /// The article, or why there is none.
  package func load() throws(FailureRecord) -> RawArticle {
    switch content {
    case .passedOver(let passedOver):
      throw FailureRecord(passedOver)
    case .article(let reference):
      do throws(IntakeError) {
        return try reference.load()
      } catch {
        throw FailureRecord(error, of: reference.name)
      }
    }
  }

  /// What the item counts for, before anything of it is read.
  package var tally: Tally {
    var tally = Tally()
    tally.diskBytes = diskBytes
    switch content {
    case .article: tally.articles = 1
    case .passedOver: tally.passedOver = 1
    }
    return tally
  }
}
