package import RuleProgram

/// What a run is about to do, and with what.
package struct RunRequest: Sendable {
  /// The drop: an absolute path without links.
  package var drop: String
  package var basis: ReadingBasis
  /// The program's version, for people.
  package var version: String
  /// The command's options, as a JSON object.
  package var settings: String
  /// The events of the rules, for the views.
  package var events: [EventType]
  /// What tells later which articles a change of these rules can affect.
  package var fingerprint: [UInt8]?
  package var isRetrying: Bool

  package init(
    drop: String, basis: ReadingBasis, version: String, settings: String, events: [EventType], fingerprint: [UInt8]? = nil,
    isRetrying: Bool = false
  ) {
    self.drop = drop
    self.basis = basis
    self.version = version
    self.settings = settings
    self.events = events
    self.fingerprint = fingerprint
    self.isRetrying = isRetrying
  }
}
