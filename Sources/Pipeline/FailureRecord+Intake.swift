package import Intake
package import Records

extension FailureRecord {
  /// Why an article could not be taken in.
  package init(_ error: IntakeError, of article: String) {
    self.init(article: article, code: error.code.rawValue, message: error.message, offset: error.offset)
  }

  /// What is passed over, as a record.
  package init(_ found: PassedOver) {
    self.init(article: found.name, code: found.reason.rawValue, message: found.message, isRoutine: found.isRoutine)
  }
}
