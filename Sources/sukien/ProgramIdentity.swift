import PackStore

/// Which program this is.
enum ProgramIdentity {
  /// For people.
  static let version = "0.5.0"

  /// What tells it from every other that may read articles differently: its own bytes.
  static var digest: String { BuildIdentity.digest }
}
