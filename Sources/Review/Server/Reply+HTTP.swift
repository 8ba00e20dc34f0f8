import FlyingFox

extension Reply {
  /// The answer as it is sent; the connection is closed behind it.
  func response(to request: HTTPRequest) -> HTTPResponse {
    var fields = HTTPHeaders()
    for (name, value) in FixedHeaders.all.merging(headers, uniquingKeysWith: { $1 }) { fields[HTTPHeader(name)] = value }
    fields[.contentType] = type.rawValue
    fields[.contentLength] = String(body.count)
    let sent = LastBody(bytes: request.method == .HEAD ? [] : body, rest: hasReadBody ? nil : request.bodySequence)
    return HTTPResponse(statusCode: status, headers: fields, body: HTTPBodySequence(from: sent, count: body.count))
  }
}
