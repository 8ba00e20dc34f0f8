import Store

extension StoreError {
  /// Another file is wrong usage; what is wrong with the right one is the environment's.
  var failure: CommandFailure {
    let status: ExitStatus =
      switch code {
      case .missing, .notAStore, .otherDatabase: .usage
      default: .environment
      }
    return CommandFailure(status: status, message: Terminal.shown(message))
  }
}
