/// What every answer says, whatever it is an answer to.
enum FixedHeaders {
  static let all: [String: String] = [
    policy: "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Connection": "close",
  ]

  /// The page has its own; everything else shows nothing and runs nothing.
  static let policy = "Content-Security-Policy"
}
