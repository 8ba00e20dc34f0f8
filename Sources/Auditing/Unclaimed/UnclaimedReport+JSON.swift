import DocumentModel
import Records

extension UnclaimedReport {
  /// What stands behind the figures in JSON Lines: an object a group, an object an article, and the sums.
  package var json: [UInt8] {
    var json = JSONWriter()
    for (rank, group) in groups.enumerated() where top == 0 || rank < top { write(group, rank + 1, to: &json) }
    for article in articles {
      json.object {
        $0.member("record", "article")
        $0.member("article", article.name)
        Self.write(article.counts, to: &$0)
      }
      json.endLine()
    }
    json.object {
      $0.member("record", "summary")
      $0.member("articles", articleCount)
      $0.member("groups", groups.count)
      Self.write(total, to: &$0)
      $0.object("zones") { json in
        for zone in Zone.allCases { if let counts = zones[zone] { json.object(zone.rawValue) { Self.write(counts, to: &$0) } } }
      }
      $0.object("reasons") { json in
        for reason in FigureStanding.Reason.allCases {
          let count = causes.reduce(0) { $0 + ($1.key.reason == reason ? $1.value : 0) }
          if count > 0 { json.member(reason.rawValue, count) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ group: ContextGroup, _ rank: Int, to json: inout JSONWriter) {
    json.object {
      $0.member("record", "group")
      $0.member("rank", rank)
      $0.member("pattern", group.pattern)
      $0.member("count", group.count)
      $0.member("articles", group.articleCount)
      $0.array("quotes") { json in for quote in group.quotes { quote.write(to: &json) } }
    }
    json.endLine()
  }

  private static func write(_ counts: FigureCounts, to json: inout JSONWriter) {
    json.member("claimed", counts.claimed)
    json.member("claimedQuantities", counts.claimedQuantities)
    json.member("unclaimed", counts.unclaimed)
    json.member("setApart", counts.setApart)
  }
}
