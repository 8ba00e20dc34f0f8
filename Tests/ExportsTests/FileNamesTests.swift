import Testing

@testable import Exports

/// Names of files are safe, different, and tell the article.
@Suite struct FileNamesTests {
  private func stem(_ name: String) -> String {
    var names = FileNames()
    return names.stem(for: name, identity: [])
  }

  @Test(arguments: [
    ("01-doi-thoai.txt", "01-doi-thoai"), ("Tin tức/Đô Lương.html", "Tin-tuc_Do-Luong"), ("drop.zip!/a.txt", "drop.zip_a"),
    ("../../etc/passwd", "etc_passwd"), ("/srv/x.txt", "srv_x"), ("..\\..\\x", "x"), (".hidden", "hidden"), ("-rf.txt", "rf"),
    ("a\u{1B}[31m\u{202E}.txt", "a-31m"), ("CON.txt", "_CON"), ("lpt1.tin.txt", "_lpt1.tin"), ("", "article"), ("..", "article"),
    ("tin. ", "tin"),
    ("会議.txt", "article"), (".txt", "txt"), ("a/./b//c.HTM", "a_b_c"), ("feed.jsonl:12", "feed.jsonl-12"),
  ])
  func namesAreSafe(name: String, expected: String) {
    #expect(stem(name) == expected)
  }

  @Test func noTwoArticlesShareAName() {
    var names = FileNames()
    let all = ["a/b.txt", "a_b.txt", "A_B.html", "a!b", "会.txt", "議.txt"]
    let stems = all.map { names.stem(for: $0, identity: [$0]) }
    #expect(Set(stems.map { $0.lowercased() }).count == all.count)
    #expect(stems[0] == "a_b" && stems[1].hasPrefix("a_b~") && stems[4] == "article" && stems[5].hasPrefix("article~"))
    // The same articles have the same names again, and one that comes twice has two.
    var again = FileNames()
    #expect(all.map { again.stem(for: $0, identity: [$0]) } == stems)
    #expect(again.stem(for: "a/b.txt", identity: ["a/b.txt"]) != stems[0])
  }

  @Test func longNamesAreCut() {
    let long = stem(String(repeating: "đường dẫn/", count: 60) + "a.txt")
    #expect(long.utf8.count == 100 && long.hasPrefix("duong-dan_duong-dan_"))
    #expect(long != stem(String(repeating: "đường dẫn/", count: 60) + "b.txt"))
  }
}
