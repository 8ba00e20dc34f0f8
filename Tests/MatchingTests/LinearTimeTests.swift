import DocumentModel
import Foundation
import RuleLanguage
import RuleProgram
import Testing
import UnicodeSupport

@testable import Matching

/// Texts that make rules look far ahead, begin again and again, or find the same in many ways: four times the text may
/// take some four times the work, and never sixteen.
@Suite(.serialized) struct LinearTimeTests {
  /// Gaps in gaps and options in options, for the machine.
  private static let nested = """
    class Body
      "sở", "phòng"
    mention Wide = "sở" ...60 "đơn" | "phòng" ..30 ("vụ" ..30 "đơn")?
    mention Nest longest = ((Word{1,3} ..4)? Body?){1,2} "nhận"
    mention Deep = ("sở" | ("sở" "sở"?)? "sở"){1,5} "đơn"

    """

  /// Lists, roles, modifiers and brackets, for what stands around it.
  private static let around = """
    class Unit
      "đơn", "vụ"
    class Body
      "sở", "phòng"
    mention Row = each { Number Unit? } by (";" | "," | "và")
    modifier planned = "sẽ" | "chưa" near 4
    modifier denied = "không" in clause
    event Received
      role count number identifies
      role unit text
      role actor text by doer
      role rate percent
    search doer
      Body before in clause unless after "tại" or Body after or section
    rule received/list makes Received
      head "nhận"? each { count:Number unit:Unit? ("," rate:Percent)? } by (";" | "," | "và")
    rule received/brackets makes Received
      head each { Brackets | count:Number } by ","?

    """

  private static func pack(_ rules: String) throws -> RulePack {
    let file = RulePackLoader.File(path: "a.rules", bytes: Array(rules.utf8))
    let outcome = RulePackLoader(read: SamplePack.read).load([file])
    return try #require(outcome.pack, "\(outcome.diagnostics.map(\.description))")
  }

  /// The seconds that this thread works on a text of about so many tokens, the piece again and again.
  private func work(_ piece: [String], count: Int, _ matcher: inout Matcher, _ forms: inout FormTable) -> Double {
    let words = Array(repeatElement(piece, count: max(1, count / piece.count)).joined())
    let text = SampleText([words], forms: &forms)
    let start = Self.threadTime()
    _ = matcher.match(text: text.normalized, segmented: text.segmented, forms: forms)
    return Self.threadTime() - start
  }

  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: [
    ["sở"], ["đơn"], ["a"], ["sở", "a", ",", "vụ"], ["phòng", "vụ", "a"], ["a", "a", "nhận"], ["sở", "sở", "đơn"],
  ])
  func nestedPatterns(piece: [String]) throws {
    var forms = FormTable()
    var matcher = Matcher(pack: try Self.pack(Self.nested))
    let short = work(piece, count: 150, &matcher, &forms)
    let long = work(piece, count: 600, &matcher, &forms)
    #expect(long < short * 9 + 0.05, "\(piece): \(short) s, \(long) s")
  }

  @Test(arguments: [
    ["5"], ["5", ","], ["5", "đơn", ";"], ["5", "đơn", ",", "8", "%", ","], ["("], ["(", "5", ")"], ["(", "sở"], [")", "("],
    ["sẽ", "nhận", "5", "đơn", ";"], ["không", "5", ";"], ["sở", "5", "đơn", "."], ["5", "và", "đơn"],
  ])
  func longLists(piece: [String]) throws {
    var forms = FormTable()
    var matcher = Matcher(pack: try Self.pack(Self.around))
    let short = work(piece, count: 2000, &matcher, &forms)
    let long = work(piece, count: 8000, &matcher, &forms)
    #expect(long < short * 9 + 0.05, "\(piece): \(short) s, \(long) s")
  }
}
