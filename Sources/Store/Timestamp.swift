import Foundation

/// Points in time as the store writes them: UTC, ISO 8601, to the second (`2026-03-01T04:05:06Z`).
enum Timestamp {
  static var now: String { Date.now.formatted(.iso8601) }
}
