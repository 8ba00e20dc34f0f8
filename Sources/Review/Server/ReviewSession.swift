/// Who may use the server: whoever has the start address, which stands in the terminal alone.
///
/// The address is exchanged for a cookie with another secret, which pages of other sites never get sent along. It works as
/// often as it is opened while the server runs: a browser that was closed has forgotten the cookie.
struct ReviewSession: Sendable {
  static let startPath = "/start"
  private static let prefix = "token="

  private let token = Secret()
  private let cookie = Secret()
  /// Cookies do not tell the ports of a machine apart.
  private let cookieName: String
  let startAddress: String

  init(port: UInt16) {
    cookieName = "sukien-review-\(port)"
    startAddress = "http://127.0.0.1:\(port)\(Self.startPath)?\(Self.prefix)\(token.text)"
  }

  /// The way in, for a query that has the token.
  func begun(by query: String) -> Reply? {
    guard query.hasPrefix(Self.prefix), token.matches(String(query.dropFirst(Self.prefix.count))) else { return nil }
    return .refusal(
      .seeOther, "go to /",
      headers: ["Location": "/", "Set-Cookie": "\(cookieName)=\(cookie.text); HttpOnly; SameSite=Strict; Path=/"])
  }

  /// Whether a request with these cookies may see anything.
  func admits(_ cookies: String?) -> Bool {
    guard let cookies else { return false }
    return cookies.split(separator: ";").contains { field in
      let parts = field.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == cookieName else { return false }
      return cookie.matches(String(parts[1]))
    }
  }

  /// What others are told.
  let wanted = Reply(status: .unauthorized, type: .html, body: Array(page.utf8))

  private static let page = """
    <!doctype html>
    <html lang="vi">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>SuKien</title>
    <h1>Cần địa chỉ khởi đầu</h1>
    <p>Hãy mở địa chỉ đầy đủ, có <code>/start?token=…</code>, mà lệnh <code>sukien review</code> đã in ra trong cửa sổ dòng lệnh.
    <p lang="en">Open the whole address, with <code>/start?token=…</code>, that <code>sukien review</code> printed.
    </html>

    """
}
