package import Foundation

/// What the page looks like.
extension Page {
  package func look(at media: Media) throws(BrowserError) {
    try send("Emulation.setEmulatedMedia", media.parameters)
    if let width = media.width {
      try send(
        "Emulation.setDeviceMetricsOverride",
        ["width": .number(Double(width)), "height": 900, "deviceScaleFactor": 1, "mobile": false])
    } else {
      try send("Emulation.clearDeviceMetricsOverride")
    }
  }

  /// Whether pages that are opened from now on run their scripts.
  package func runsScripts(_ runs: Bool) throws(BrowserError) {
    try send("Emulation.setScriptExecutionDisabled", ["value": .bool(!runs)])
  }

  /// A picture of the window, PNG.
  package func picture() throws(BrowserError) -> Data {
    try data(of: "Page.captureScreenshot", ["format": "png"])
  }

  /// The page as it is printed, PDF.
  package func print() throws(BrowserError) -> Data {
    try data(of: "Page.printToPDF", ["printBackground": true, "preferCSSPageSize": true])
  }

  /// - Returns: where a picture of the window lies that somebody may look at.
  func savedPicture() throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString).png")
    try picture().write(to: file)
    return file.path(percentEncoded: false)
  }

  private func data(of method: String, _ parameters: JSONValue) throws(BrowserError) -> Data {
    guard let text = try send(method, parameters)["data"].string, let data = Data(base64Encoded: text) else {
      throw .refused(method: method, message: "no data")
    }
    return data
  }
}
