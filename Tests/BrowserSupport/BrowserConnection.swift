import Foundation

/// The DevTools protocol over two pipes: JSON messages, each ended by a NUL. One thread at a time; events are gathered
/// while an answer is waited for.
final class BrowserConnection {
  private let input: FileHandle
  private let output: FileHandle
  private var unread: [UInt8] = []
  private var lastID = 0.0
  private var answers: [Double: JSONValue] = [:]
  private(set) var logs: [String: PageLog] = [:]
  /// Long enough for a machine with much else to do; nobody waits for it where the browser works.
  private static let patience = Duration.seconds(120)

  /// - Parameters:
  ///   - input: what the browser reads.
  ///   - output: what it writes.
  init(input: FileHandle, output: FileHandle) {
    self.input = input
    self.output = output
    // Writing to a browser that has ended is an error, and no end of the tests.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Sends a command and waits for its answer.
  /// - Parameter session: the page that it is for; nil for the browser itself.
  @discardableResult func send(
    _ method: String, _ parameters: JSONValue = [:], to session: String? = nil
  ) throws(BrowserError) -> JSONValue {
    let id = try post(method, parameters, to: session)
    let end = ContinuousClock.now + Self.patience
    while true {
      if let answer = answers.removeValue(forKey: id) {
        guard answer["error"] == .null else {
          throw .refused(method: method, message: answer["error"]["message"].string ?? "")
        }
        return answer["result"]
      }
      guard ContinuousClock.now < end else { throw .refused(method: method, message: "no answer") }
      try receive(within: 1000)
    }
  }

  /// Takes what has come, and waits for it so many milliseconds at most.
  func receive(within milliseconds: Int32) throws(BrowserError) {
    var descriptor = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(output.fileDescriptor, &chunk, chunk.count)
    guard count > 0 else { throw .ended("its pipe is closed") }
    unread += chunk[..<count]
    // The rest begins behind the last NUL, which can only lie in what has just come.
    guard let last = chunk[..<count].lastIndex(of: 0) else { return }
    let whole = unread.count - (count - last)
    for message in unread[..<whole].split(separator: 0) { try take(message) }
    unread.removeFirst(whole + 1)
  }

  private func post(_ method: String, _ parameters: JSONValue, to session: String?) throws(BrowserError) -> Double {
    lastID += 1
    var message: [String: JSONValue] = ["id": .number(lastID), "method": .string(method), "params": parameters]
    if let session { message["sessionId"] = .string(session) }
    do {
      try input.write(contentsOf: JSONEncoder().encode(message) + [0])
    } catch {
      throw .ended("\(error)")
    }
    return lastID
  }

  private func take(_ bytes: ArraySlice<UInt8>) throws(BrowserError) {
    guard let message = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      throw .ended("it wrote what is no JSON: \(String(decoding: bytes.prefix(200), as: UTF8.self))")
    }
    if let id = message["id"].number {
      answers[id] = message
    } else if let event = message["method"].string, let session = message["sessionId"].string {
      logs[session, default: PageLog()].take(event, message["params"])
      // The page stands still as long as a dialog is open.
      if event == "Page.javascriptDialogOpening" {
        _ = try post("Page.handleJavaScriptDialog", ["accept": true], to: session)
      }
    }
  }
}
