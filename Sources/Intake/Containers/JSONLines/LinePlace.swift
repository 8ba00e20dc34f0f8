/// Where a line stands, for errors about it.
struct LinePlace {
  let path: String
  let number: Int
  /// Where it begins, in bytes.
  let offset: Int

  /// A line that was passed over because of its length.
  func tooLong(_ limits: IntakeLimits) -> IntakeError {
    error(.tooLarge, "has more than \(limits.lineBytes) bytes; --max-article raises the limit")
  }

  /// An error `place` bytes behind the beginning of the line.
  func error(_ code: IntakeError.Code, _ reason: String, at place: Int = 0) -> IntakeError {
    IntakeError(code, path: path, reason: "line \(number): \(reason)", offset: offset + place)
  }
}
