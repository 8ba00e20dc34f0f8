import Records

/// What could not be read, told as it comes: to a file of its own where there is one, else where people look.
final class FailureLog {
  /// The first of them, for the summary.
  private(set) var first: [FailureRecord] = []
  private(set) var count = 0
  private let file: OutputFile?

  /// - Parameter path: what `--failures` says.
  init(_ path: String?) throws(OutputError) {
    guard let path else {
      file = nil
      return
    }
    file = try OutputFile(at: path)
  }

  func report(_ failure: FailureRecord, _ progress: inout ProgressReporter) throws(OutputError) {
    if !failure.isRoutine {
      if first.count < Summary.listed { first.append(failure) }
      count += 1
    }
    if let file {
      try file.write(failure.jsonLine)
    } else if !failure.isRoutine {
      progress.clear()
      Terminal.write(failure)
    }
  }

  func commit() throws(OutputError) { try file?.commit() }
}
