/// Why a stored page cannot be read.
struct BodyProblem: Error {
  let code: IntakeError.Code
  let reason: String

  init(_ code: IntakeError.Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }
}
