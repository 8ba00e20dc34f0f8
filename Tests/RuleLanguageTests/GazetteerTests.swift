import RuleProgram
import Testing

@testable import RuleLanguage

/// Lists of administrative units: what they say, and every problem that one can have, with its place.
@Suite struct GazetteerTests {
  private static let levels = """
    class Level
      "tỉnh" => "tỉnh" [rank "1"]
      "thành phố", 'TP' => "thành phố" [rank "1"]
      "huyện" => "huyện" [rank "2"]
      "xã" => "xã" [rank "3"]
    class NameSpelling
      "đăk" => "đắk"
      "bắc cạn" => "bắc kạn"
    mention M = Level | NameSpelling
    """
  private static let header = "code\ttype\tname\tparent\tvalid_from\tvalid_to\n"

  private static func load(_ rows: String, header: String = header, name: String = "vn.units.tsv") -> RulePackLoader.Outcome {
    RuleSample.load(["a.rules": levels, name: "# units of a test\n\n" + header + rows])
  }

  private func gazetteer(_ rows: String) throws -> Gazetteer { try #require(Self.load(rows).pack).gazetteer }

  private func found(_ name: String, _ gazetteer: Gazetteer, on day: Int32) -> [String] {
    gazetteer.units(named: name.lowercased().utf8).filter { gazetteer.units[Int($0)].stands(on: day) }
      .map { "\(gazetteer.identifier(of: $0)) \(gazetteer.level(of: $0)) \(gazetteer.units[Int($0)].rank)" }
  }

  private static let good = """
    01\tTỉnh\tHòa An\t\t\t2025-07-01
    01\tThành phố\tHòa An\t\t2025-07-01\t
    011\tThành phố\tMỹ Lâm\t01\t\t2025-07-01
    00012\tXã\t05\t011\t\t2025-07-01
    00013\tXã\tĐắk R'Lấp\t01\t2025-07-01\t
    00014\tXã\tBắc Kạn\t01\t2025-07-01\t2026-01-01

    """

  @Test func unitsAreFoundByNameAndDay() throws {
    let list = try gazetteer(Self.good)
    #expect(found("hòa an", list, on: 20_200_101) == ["vn:01 tỉnh 1"])
    #expect(found("hòa an", list, on: 20_250_630) == ["vn:01 tỉnh 1"])
    #expect(found("hòa an", list, on: 20_250_701) == ["vn:01@2025-07-01 thành phố 1"])
    #expect(found("mỹ lâm", list, on: 20_200_101) == ["vn:011 thành phố 2"])
    #expect(found("mỹ lâm", list, on: 20_250_701) == [])
    #expect(found("bắc kạn", list, on: 20_251_231) == ["vn:00014@2025-07-01 xã 3"])
    #expect(found("bắc kạn", list, on: 20_260_101) == [])
  }

  @Test(arguments: ["", " [rank \"2147483647\"]"]) func aLevelOfNoRankHoldsOthers(rank: String) throws {
    let levels = "class Level\n  \"tỉnh\" => \"tỉnh\"\(rank)\n  \"xã\" => \"xã\" [rank \"3\"]\nmention M = Level\n"
    let rows = "01\tTỉnh\tHòa An\t\t\t\n00013\tXã\tMỹ Lâm\t01\t\t\n"
    let pack = try #require(RuleSample.load(["a.rules": levels, "vn.units.tsv": Self.header + rows]).pack)
    #expect(found("mỹ lâm", pack.gazetteer, on: 20_200_101) == ["vn:00013 xã \(Int32.max / 2 + 1)"])
  }

  @Test(arguments: [("05", "5"), ("005", "5"), ("đắk r'lấp", "đăk r’lấp"), ("đắk r'lấp", "đắk r lấp"), ("bắc kạn", "bắc cạn")])
  func spellingsOfOneName(_ one: String, _ other: String) throws {
    let list = try gazetteer(Self.good)
    #expect(!list.units(named: one.utf8).isEmpty)
    #expect(list.units(named: one.utf8) == list.units(named: other.replacing("’", with: "'").utf8))
  }

  @Test func unitsBelongToWhatStoodThen() throws {
    let list = try gazetteer(Self.good)
    let commune = try #require(list.units(named: "5".utf8).first)
    let city = try #require(list.units(named: "mỹ lâm".utf8).first)
    let province = try #require(list.parent(of: city, on: 20_200_101))
    #expect(list.parent(of: commune, on: 20_200_101) == city)
    #expect(list.identifier(of: province) == "vn:01" && list.level(of: province) == "tỉnh")
    // A day after its end counts as its last.
    #expect(list.parent(of: city, on: 20_300_101) == province)
    #expect(list.isWithin(commune, province, on: 20_200_101) && !list.isWithin(city, commune, on: 20_200_101))
  }

  struct Row: CustomTestStringConvertible {
    var rows: String
    var problems: [String]
    var testDescription: String { problems.first ?? rows }

    init(_ rows: String, _ problems: String...) {
      self.rows = rows
      self.problems = problems
    }
  }

  @Test(arguments: [
    Row("01\tTỉnh\tA\t\t2025-02-30\t\n", "vn.units.tsv:4:12: error[bad-unit]: “2025-02-30” is no day; write it like 2025-07-01"),
    Row("01\tTỉnh\tA\t\t\t1/7/2025\n", "vn.units.tsv:4:13: error[bad-unit]: “1/7/2025” is no day; write it like 2025-07-01"),
    Row(
      "01\tTỉnh\tA\t\t2025-07-01\t2025-07-01\n",
      "vn.units.tsv:4:12: error[bad-unit]: the unit would cease before it came into being; "
        + "valid_to is the first day on which it no longer stood"),
    Row("01\tTỉnh\tA\t\t\n", "vn.units.tsv:4:1: error[bad-unit]: the line has 5 columns, not 6; part them by tabs"),
    Row("A1\tTỉnh\tA\t\t\t\n", "vn.units.tsv:4:1: error[bad-unit]: a code is a number; give the unit its own"),
    Row("01\tTỉnh\t \t\t\t\n", "vn.units.tsv:4:9: error[bad-unit]: the unit has no name; give it one"),
    Row("01\tTỉn\tA\t\t\t\n", "vn.units.tsv:4:4: error[bad-unit]: no level is called “Tỉn”; did you mean “tỉnh”?"),
    Row(
      "01\tTỉnh\tA\t\t\t\n002\tHuyện\tB\t03\t\t\n",
      "vn.units.tsv:5:13: error[unknown-parent]: no unit has the code “03”; name one of the list, or none"),
    Row(
      "01\tTỉnh\tA\t\t\t2025-07-01\n002\tHuyện\tB\t01\t\t\n",
      "vn.units.tsv:5:13: error[unknown-parent]: “01” does not stand all the time in which this unit does; "
        + "end the unit where that one ends"),
    Row(
      "01\tTỉnh\tA\t002\t\t\n002\tHuyện\tB\t01\t\t\n",
      "vn.units.tsv:4:11: error[cycle]: “A” belongs to itself; the highest units have no parent"),
    Row(
      "01\tTỉnh\tA\t\t\t2025-07-01\n01\tTỉnh\tB\t\t\t\n",
      "vn.units.tsv:5:1: error[duplicate]: “01” stands for another unit from the same day; "
        + "one of them is to end where the other begins"),
    Row(
      "01\tTỉnh\tA\t\t\t2025-07-01\n01\tTỉnh\tB\t\t2025-01-01\t\n",
      "vn.units.tsv:5:1: error[bad-unit]: “01” stands for another unit at the same time; "
        + "one of them is to end where the other begins"),
  ])
  func everyProblemHasItsPlace(row: Row) {
    let outcome = Self.load(row.rows)
    #expect(outcome.diagnostics.map(\.description) == row.problems)
    #expect(outcome.pack == nil)
  }

  @Test func theListSaysWhatItsColumnsAre() {
    let told = Self.load("01\tTỉnh\tA\t\t\t\n", header: "code,name\n").diagnostics.map(\.description)
    #expect(
      told == [
        "vn.units.tsv:3:1: error[bad-unit]: the columns are named otherwise; "
          + "begin the list with the line “code⇥type⇥name⇥parent⇥valid_from⇥valid_to”"
      ])
    #expect(Self.load("", header: "").diagnostics.map(\.message) == ["the list is empty"])
    #expect(Self.load("", name: "2.units.tsv").diagnostics.map(\.message) == ["identifiers cannot begin with “2”"])
  }

  @Test func aPackWithoutAListKnowsNoUnit() throws {
    let list = try #require(RuleSample.load(Self.levels).pack).gazetteer
    #expect(list.isEmpty && list.units(named: "a".utf8).isEmpty)
  }

  @Test func comesBackFromItsBytes() throws {
    let pack = try #require(Self.load(Self.good).pack)
    #expect(try RulePack(binary: pack.binary).gazetteer == pack.gazetteer)
  }
}
