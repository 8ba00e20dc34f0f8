/// A cookie of the page that is open.
package struct Cookie: Sendable {
  package var name: String
  package var sameSite: String
  package var isHTTPOnly: Bool
}

extension Page {
  package func cookies() throws(BrowserError) -> [Cookie] {
    try send("Network.getCookies")["cookies"].array.map { cookie in
      Cookie(
        name: cookie["name"].string ?? "", sameSite: cookie["sameSite"].string ?? "", isHTTPOnly: cookie["httpOnly"] == true)
    }
  }
}
