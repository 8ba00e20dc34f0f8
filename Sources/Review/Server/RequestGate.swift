import FlyingFox

/// Keeps out what comes from elsewhere than this server's own pages, whatever its method and path.
///
/// A foreign page may make a browser send requests here, and may have its own name resolve to this machine. The first
/// says so in `Origin` or `Sec-Fetch-Site`, the second in `Host`.
struct RequestGate: Sendable {
  private let hosts: Set<String>
  private let origins: Set<String>

  init(port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]"]
    // Browsers leave the port of their protocol out.
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    origins = Set(hosts.map { "http://\($0)" })
  }

  /// The refusal of a request that comes from elsewhere.
  func refusal(of headers: HTTPHeaders) -> Reply? {
    guard let host = headers[.host], hosts.contains(host.lowercased()) else {
      return .refusal(.misdirectedRequest, "this server answers to its own address alone; open the start address that it printed")
    }
    if let origin = headers[HTTPHeader("Origin")], !origins.contains(origin.lowercased()) {
      return .refusal(.forbidden, "requests of other sites are refused")
    }
    if let site = headers[HTTPHeader("Sec-Fetch-Site")], !["same-origin", "none"].contains(site.lowercased()) {
      return .refusal(.forbidden, "requests of other sites are refused")
    }
    return nil
  }
}
