import DocumentModel
import Intake
import PackSupport
import Pipeline
import RuleProgram

@testable import Auditing

/// Figures of a short text by rules of the test's own.
enum AuditSample {
  static let rules = """
    class audit.difference
      "tăng", "giảm", "tăng thêm"
    class audit.comparison
      "so với", "cùng kỳ"
    class audit.duration
      "năm", "ngày làm việc"
    class audit.article
      "một"
    class audit.function
      "và", "trong"
    class Official
      "cán bộ lâu năm"
    modifier planned = "sẽ" in clause
    rule reception/received makes Reception
      head "tiếp" count:Number unit:Unit
    rule reception/part makes Reception part of Reception
      head "riêng" count:Number unit:Unit
    rule reception/timely makes Reception
      head "xong" count:Number unit:Unit
      role actor! : Body before in sentence

    """

  static func pack() throws -> RulePack { try SmallPack.pack(rules, isTraced: true) }

  static func figures(_ text: String, isBody: Bool = true) throws -> [AuditedFigure] {
    let pack = try pack()
    var processor = try ArticleProcessor(pack: pack)
    let article = Articles.article(text)
    let reading = isBody ? try processor.read(body: article) : try processor.read(article, through: .resolve)
    return FigureAuditor(pack: pack).figures(of: reading, bytes: article.bytes)
  }

  /// `12 claimed Reception.count`, `5 setApart time`, a text a figure.
  static func standings(_ text: String) throws -> [String] {
    try figures(text).map { figure in
      [figure.text, figure.standing.verdict.rawValue, figure.standing.reason?.rawValue, figure.standing.detail, figure.standing.words]
        .compactMap { $0 }.joined(separator: " ")
    }
  }

  /// The report on texts, an article each.
  static func report(_ texts: [String], top: Int = 0, quotes: Int = 3, showing: [FigureStanding.Reason] = []) throws -> UnclaimedReport {
    let pack = try pack()
    var worker = try FigureWorker(pack: pack, settings: ProcessorSettings())
    var report = UnclaimedReport(top: top, quotes: quotes, showing: showing)
    for (number, text) in texts.enumerated() {
      report.add(worker.process(DropItem(Articles.article("Tin trong ngày\n\n\(text)\n", name: "\(number).txt"))))
    }
    return report
  }
}
