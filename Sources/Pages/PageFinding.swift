package import DocumentModel
import Records

/// Something that is to be known of a fact's figures: what extraction found, or what an audit of the whole store did.
package struct PageFinding: Sendable {
  /// A fact, of this or another article, that says otherwise.
  package struct Witness: Sendable {
    /// The row of the article.
    package var article: Int64
    package var fact: String
    /// What it says, in a line.
    package var claim: String

    package init(article: Int64, fact: String, claim: String) {
      self.article = article
      self.fact = fact
      self.claim = claim
    }
  }

  package var check: String
  package var verdict: String
  package var stated: RoleValue.Value?
  package var computed: RoleValue.Value?
  /// Both figures in a line, and what follows from them; nil where nothing is said beyond the verdict.
  package var claim: String?
  package var why: String?
  package var witnesses: [Witness]

  package init(
    check: String, verdict: String, stated: RoleValue.Value? = nil, computed: RoleValue.Value? = nil, claim: String? = nil,
    why: String? = nil, witnesses: [Witness] = []
  ) {
    self.check = check
    self.verdict = verdict
    self.stated = stated
    self.computed = computed
    self.claim = claim
    self.why = why
    self.witnesses = witnesses
  }

  init(_ finding: Finding) {
    self.init(
      check: finding.check.rawValue, verdict: finding.verdict.rawValue, stated: finding.stated, computed: finding.computed)
  }

  /// Where an audit was made its word stands: of the findings of a record those remain that it does not speak of.
  static func joined(_ record: FactRecord, _ audited: [PageFinding]) -> [PageFinding] {
    let checks = Set(audited.map(\.check))
    return audited + record.findings.map(PageFinding.init).filter { !checks.contains($0.check) }
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("check", check)
      $0.member("verdict", verdict)
      if let stated { $0.member("stated", stated) }
      if let computed { $0.member("computed", computed) }
      $0.optional("claim", claim)
      $0.optional("why", why)
      if !witnesses.isEmpty { $0.array("beside") { json in for witness in witnesses { witness.write(to: &json) } } }
    }
  }
}

extension PageFinding.Witness {
  fileprivate func write(to json: inout JSONWriter) {
    json.object {
      $0.member("article", Int(article))
      $0.member("fact", fact)
      $0.member("claim", claim)
    }
  }
}
