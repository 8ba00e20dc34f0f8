import Records

extension RunCommand {
  /// The options as the store keeps them, in JSON.
  var settings: String {
    let limits = reading.articles.limits.limits
    var json = JSONWriter()
    json.object {
      $0.member("drop", drop)
      if let rules = reading.rules { $0.member("rules", rules) }
      for (option, value) in reading.settings.written.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        $0.member(option.rawValue, value)
      }
      $0.member("jobs", jobs)
      $0.member("retryFailed", retryFailed)
      $0.member("watch", watch)
      $0.member("maxArticle", limits.articleBytes)
      $0.member("maxRatio", limits.unpackedRatio)
      $0.member("maxNesting", limits.nesting)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
