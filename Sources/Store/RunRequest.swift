package import RuleProgram

/// What a run is about to do, and with what.
package struct RunRequest: Sendable {
  package enum Command: String, Sendable {
    /// Into a store that is kept from run to run.
    case run
    /// Into a file of its own.
    case extract
  }

  package var command: Command
  /// The drop: an absolute path without links; for `extract`, whatever was named.
  package var drop: String
  package var basis: ReadingBasis
  /// The program's version, for people.
  package var version: String
  /// The command's options, as a JSON object.
  package var settings: String
  /// The events of the rules, for the views.
  package var events: [EventType]
  /// Which roles fill which column of the view `observations`.
  package var observations: [ObservationColumn: [String]]
  /// The administrative units that the rules know.
  package var units: Gazetteer
  /// What the rules declare, asked for once for every state of them.
  package var texts: @Sendable () -> [RuleText]
  /// What tells later which articles a change of these rules can affect.
  package var fingerprint: PackFingerprint
  package var isRetrying: Bool

  package init(
    command: Command = .run, drop: String, basis: ReadingBasis, version: String, settings: String, events: [EventType],
    observations: [ObservationColumn: [String]] = [:], units: Gazetteer = Gazetteer(), fingerprint: PackFingerprint,
    isRetrying: Bool = false, texts: @escaping @Sendable () -> [RuleText] = { [] }
  ) {
    self.command = command
    self.drop = drop
    self.basis = basis
    self.version = version
    self.settings = settings
    self.events = events
    self.observations = observations
    self.units = units
    self.texts = texts
    self.fingerprint = fingerprint
    self.isRetrying = isRetrying
  }
}
