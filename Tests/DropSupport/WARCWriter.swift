/// Records of WARC as crawlers write them, and as they do not.
package enum WARCWriter {
  /// A record of any type, in its two ends of lines.
  ///
  /// - Parameter length: what it says that it holds, where that is not what it holds; an empty text leaves it out.
  package static func record(
    _ type: String, id: String, uri: String? = nil, fields: [String] = [], length: String? = nil, block: [UInt8]
  ) -> [UInt8] {
    var lines = ["WARC/1.0", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(id)>", "WARC-Date: 2020-06-02T03:54:00Z"]
    if let uri { lines.append("WARC-Target-URI: \(uri)") }
    lines += fields
    let length = length ?? String(block.count)
    if !length.isEmpty { lines.append("Content-Length: \(length)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// An answer of status 200 with a page in it.
  package static func page(
    _ id: String, _ html: String = "<p>Quận họp.</p>", fields: [String] = [], length: String? = nil
  ) -> [UInt8] {
    response(id, body: Array(html.utf8), fields: fields, length: length)
  }

  package static func response(
    _ id: String, status: String = "200 OK", type: String? = "text/html; charset=utf-8", http: [String] = [], body: [UInt8],
    fields: [String] = [], length: String? = nil
  ) -> [UInt8] {
    record(
      "response", id: id, uri: "https://example.org/\(id)", fields: ["Content-Type: application/http; msgtype=response"] + fields,
      length: length, block: answer(status: status, type: type, http: http, body: body))
  }

  /// The answer of a server.
  package static func answer(status: String = "200 OK", type: String?, http: [String] = [], body: [UInt8]) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status)"] + (type.map { ["Content-Type: \($0)"] } ?? []) + http
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  /// What crawlers put in front and between: about the archive, a request, an address that was looked up.
  package static func furniture(_ id: String) -> [UInt8] {
    record("warcinfo", id: "\(id)-1", fields: ["Content-Type: application/warc-fields"], block: Array("software: none\r\n".utf8))
      + record("request", id: "\(id)-2", uri: "https://example.org/", block: Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + record("metadata", id: "\(id)-3", block: Array("fetchTimeMs: 5\r\n".utf8))
      + record(
        "response", id: "\(id)-4", uri: "dns:example.org", fields: ["Content-Type: text/dns"], block: Array("20200602\n".utf8))
  }

  /// A body in chunks of `size` bytes.
  package static func chunked(_ body: [UInt8], size: Int = 7) -> [UInt8] {
    var chunks: [UInt8] = []
    var rest = body[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(size)
      chunks += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
      rest = rest.dropFirst(size)
    }
    return chunks + Array("0\r\n\r\n".utf8)
  }

  /// Each record a member of gzip, as crawlers write them.
  package static func gzip(_ records: [[UInt8]]) -> [UInt8] { records.flatMap { Packing.gzip($0) } }
}
