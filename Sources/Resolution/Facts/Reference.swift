import DocumentModel

/// In which way words mean somebody: by a name, by a post, or by a word of address alone.
enum Reference {
  case name([Substring])
  /// The numbers of two mentions; the body is nil where the words have none.
  case post(Int32, body: Int32?)
  case address(gender: String?)

  init(_ article: ArticleView, _ capture: Capture) {
    guard capture.mention >= 0 else {
      self = .name(article.nameWords(capture.tokens))
      return
    }
    let mention = article.mentions[Int(capture.mention)]
    if let post = article.capture("post", of: mention), post.mention >= 0 {
      let body = article.capture("of", of: mention)
      self = .post(post.mention, body: body.flatMap { $0.mention >= 0 ? $0.mention : nil })
    } else if let address = article.capture("address", of: mention), address.mention >= 0 {
      self = .address(gender: article.entry(article.mentions[Int(address.mention)])?.attribute("gender"))
    } else if mention.type == article.lexicon.position {
      self = .post(capture.mention, body: nil)
    } else {
      self = .name(article.nameWords((article.capture("name", of: mention) ?? capture).tokens))
    }
  }
}

extension ArticleView {
  /// The words of a name, one by one.
  func nameWords(_ tokens: Range<Int>) -> [Substring] { words(tokens).split(whereSeparator: \.isWhitespace) }
}
