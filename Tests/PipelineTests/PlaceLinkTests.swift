import DocumentModel
import Foundation
import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Pipeline

/// Which units of `Rules/gazetteer` the places of a text are: by name, level, day, and by the places that go with them.
@Suite struct PlaceLinkTests {
  /// The repository's rules with an event of the test's own.
  private static let pack: RulePack? = {
    let folder = Fixtures.repository.appending(path: "Rules").path(percentEncoded: false)
    let own = """
      event Visit
        role place list place identifies
        role office list organization identifies
      rule visit/place makes Visit
        head "ghé" "thăm" each { place:Place } by ("," | "(" | "và" | "thuộc" | "-" | ":" | "của")
      rule visit/body makes Visit
        head "ghé" "qua" office:Organization
      """
    guard let files = try? RulePackLoader.files(in: folder).get(),
      let outcome = try? RuleFolder.load(files + [RulePackLoader.File(path: "visit.rules", bytes: Array(own.utf8))])
    else { return nil }
    return outcome.pack
  }()

  struct Case: CustomTestStringConvertible {
    var day: String?
    var text: String
    /// What follows the value of each place that is visited.
    var links: [String]

    init(_ day: String?, _ text: String, _ links: String...) {
      self.day = day
      self.text = text
      self.links = links
    }

    var testDescription: String { "\(day ?? "no day"): \(text.prefix(80))" }
  }

  private func links(_ text: String, _ day: String?) throws -> [String] {
    var processor = try ArticleProcessor(pack: try #require(Self.pack))
    let metadata = ArticleMetadata(published: day.flatMap { CalendarTime(iso: $0) }, encoding: .utf8)
    let reading = try processor.read(body: RawArticle(name: "a", bytes: Array(text.utf8), metadata: metadata))
    return (reading.facts ?? []).filter { $0.event == "Visit" }.flatMap { $0.values(of: "place") + $0.values(of: "office") }.map {
      value in value.entity ?? value.belongsTo.map { "of \($0)" } ?? (value.candidates.isEmpty ? "-" : "\(value.candidates.count)")
    }
  }

  @Test(arguments: [
    // One name at several levels and times.
    Case("2020-05-01", "Đoàn ghé thăm quận Hoàn Kiếm.", "vn:002"),
    Case("2025-06-30", "Đoàn ghé thăm quận Hoàn Kiếm.", "vn:002"),
    Case("2025-07-01", "Đoàn ghé thăm quận Hoàn Kiếm.", "-"),
    Case("2025-07-01", "Đoàn ghé thăm phường Hoàn Kiếm.", "vn:00070@2025-07-01"),
    Case("2020-05-01", "Đoàn ghé thăm phường Hoàn Kiếm.", "-"),
    Case("2024-12-31", "Đoàn ghé thăm tỉnh Thừa Thiên Huế.", "vn:46"),
    Case("2025-01-01", "Đoàn ghé thăm tỉnh Thừa Thiên Huế.", "-"),
    Case("2024-12-31", "Đoàn ghé thăm thành phố Huế.", "vn:474"),
    Case("2025-01-01", "Đoàn ghé thăm thành phố Huế.", "vn:46@2025-01-01"),
    Case("2025-06-30", "Đoàn ghé thăm tỉnh Yên Bái.", "vn:15"),
    Case("2025-07-01", "Đoàn ghé thăm tỉnh Yên Bái.", "-"),
    Case("2025-07-01", "Đoàn ghé thăm tỉnh Lào Cai.", "vn:15@2025-07-01"),
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Lào Cai.", "vn:10"),
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Cao Bằng.", "vn:04"),
    Case("2020-05-01", "Đoàn ghé thăm thành phố Cao Bằng.", "vn:040"),
    // Spellings.
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Đắc Lắc.", "vn:66"),
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Đăk Nông.", "vn:67"),
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Bắc Cạn.", "vn:06"),
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Bà Rịa – Vũng Tàu.", "vn:77"),
    Case("2020-05-01", "Đoàn ghé thăm TP.HCM.", "vn:79"),
    Case("2020-05-01", "Đoàn ghé thăm Thành phố Hồ Chí Minh.", "vn:79"),
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Hoà Bình.", "vn:17"),
    Case("2020-05-01", "Đoàn ghé thăm Quảng Ninh.", "vn:22"),
    Case("2020-05-01", "Đoàn ghé thăm huyện Cư M’gar.", "vn:648"),
    Case("2020-05-01", "Đoàn ghé thăm Q.5.", "vn:774"),
    Case("2020-05-01", "Đoàn ghé thăm Phường 05, quận 10.", "vn:27199", "vn:771"),
    Case("2020-05-01", "Đoàn ghé thăm quận 5.", "vn:774"),
    // What goes with it.
    Case("2020-05-01", "Đoàn ghé thăm xã Tân Lập, huyện Đan Phượng, Hà Nội.", "vn:09820", "vn:273", "vn:01"),
    Case("2020-05-01", "Đoàn ghé thăm phường Tân Lập (thành phố Nha Trang).", "vn:22369", "vn:568"),
    Case("2020-05-01", "Đoàn ghé thăm thành phố Nha Trang: phường Tân Lập.", "vn:568", "vn:22369"),
    Case("2020-05-01", "Đoàn ghé thăm phường Tân Lập. Thành phố Nha Trang có nhiều đổi mới.", "vn:22369"),
    Case(
      "2020-05-01", "Đoàn ghé thăm huyện Châu Thành. Tỉnh Bến Tre có nhiều đổi mới, tỉnh Bến Tre được khen.", "vn:831"),
    Case("2020-05-01", "Đoàn ghé thăm huyện Châu Thành, tỉnh Tiền Giang.", "vn:821", "vn:82"),
    // What nothing tells apart, and what is not known.
    Case("2020-05-01", "Đoàn ghé thăm phường Tân Lập.", "3"),
    Case("2020-05-01", "Đoàn ghé thăm phường Tân Lập, tỉnh Hà Giang.", "3", "vn:02"),
    Case("2020-05-01", "Đoàn ghé thăm tỉnh Hà Tây.", "-"),
    Case("2020-05-01", "Đoàn ghé thăm huyện Sông Vân.", "-"),
    // Without a publication day: that of the latest full date, else all times.
    Case(nil, "Ngày 12/5/2020, đoàn ghé thăm tỉnh Lào Cai.", "vn:10"),
    Case(nil, "Ngày 12/8/2025, đoàn ghé thăm tỉnh Lào Cai.", "vn:15@2025-07-01"),
    Case(nil, "Đoàn ghé thăm tỉnh Lào Cai.", "2"),
    Case(nil, "Đoàn ghé thăm quận Hoàn Kiếm.", "vn:002"),
    // Bodies belong to their units, and are none.
    Case("2020-05-01", "Đoàn ghé qua UBND quận Hoàn Kiếm.", "of vn:002"),
    Case("2020-05-01", "Đoàn ghé qua Quận ủy Ba Đình.", "of vn:001"),
    Case("2020-05-01", "Đoàn ghé qua UBND phường Tân Lập.", "3"),
    Case("2020-05-01", "Đoàn ghé qua Quốc hội.", "-"),
    Case("2020-05-01", "Quận Hoàn Kiếm mở hội. Đoàn ghé qua UBND quận.", "of vn:002"),
    Case("2020-05-01", "Quận Hoàn Kiếm mở hội. Đoàn ghé qua UBND thành phố.", "of vn:01"),
  ])
  func placesAreLinked(_ given: Case) throws {
    #expect(try links(given.text, given.day) == given.links)
  }
}
