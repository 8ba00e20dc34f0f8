import DocumentModel
import RuleProgram

/// Reads what mentions of places say.
struct PlaceReader {
  let article: ArticleView

  /// Level and name as the words have them; the name is empty where they give none. A bare name whose level the lexicon
  /// knows (`Bình Định`) is that unit.
  func unit(of mention: Mention) -> PlaceUnit? {
    let name = article.capture("name", of: mention)
    guard let level = article.capture("level", of: mention), level.mention >= 0,
      let entry = article.entry(article.mentions[Int(level.mention)])
    else { return name.flatMap { knownUnit($0) } }
    return PlaceUnit(
      level: entry.canonical ?? article.words(level.tokens).lowercased(), name: name.map { words($0) } ?? "",
      rank: entry.attribute("rank").flatMap { Int($0) } ?? EntityLexicon.unknownRank)
  }

  /// `Quận Hoàn Kiếm` as a unit.
  func unit(named name: String) -> PlaceUnit? {
    let (lower, lexicon) = (name.lowercased(), article.lexicon)
    guard let level = lexicon.ranks.keys.filter({ lower.hasPrefix($0 + " ") }).max(by: { $0.count < $1.count }) else { return nil }
    return PlaceUnit(level: level, name: String(name.dropFirst(level.count + 1)), rank: lexicon.rank(of: level))
  }

  private func knownUnit(_ name: Capture) -> PlaceUnit? {
    guard name.mention >= 0, let level = article.entry(article.mentions[Int(name.mention)])?.attribute("level") else { return nil }
    return PlaceUnit(level: level, name: words(name), rank: article.lexicon.rank(of: level))
  }

  /// What the lexicon says that a name stands for, or its words.
  private func words(_ name: Capture) -> String {
    if name.mention >= 0, let canonical = article.entry(article.mentions[Int(name.mention)])?.canonical { return canonical }
    return article.plainWords(name.tokens)
  }
}
