import ArgumentParser

/// How what a command has to say is written to standard output.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
