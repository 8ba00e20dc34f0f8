import EvidenceSupport
import PackSupport
import RuleProgram
import Store

@testable import Review

/// A store of a few facts that are made up, and a desk before it.
struct Desk: Sendable {
  static let rules = """
    rule reception/received makes Reception
      head "tiếp" each { count:Number unit:Unit } by ("," | "và")
      role actor: Body before in sentence
    rule reception/signed makes Signing
      head "ký" date:Date

    """
  static let text = "Trong quý, huyện Tân Sơn tiếp 12 lượt và 7 đơn. 🙂 Xã Hạ Mỗ tiếp 5 người.\n"

  let stored: StoredArticles
  let desk: ReviewDesk

  init(_ articles: [String: String] = ["a.txt": text], sample: ReviewSample = ReviewSample(size: 2, seed: 1)) throws {
    stored = try StoredArticles(SmallPack.pack(Self.rules))
    for (name, text) in articles { try stored.lay(name, text) }
    try stored.run()
    desk = ReviewDesk(stored.store, name: "facts.sqlite", reviewer: Reviewer("Lan"), sample: sample)
  }

  var store: Store { stored.store }

  /// The ids of all facts, in the order of the articles.
  var facts: [String] { get throws { try store.currentFacts() } }
}
