import DocumentModel
import DropSupport
import Foundation
import Testing

@testable import Intake

@Suite struct ContainerReaderTests {
  private func markups(_ name: String, _ bytes: [UInt8]) throws -> [Markup] {
    try Container(name, bytes).articles().map(\.markup)
  }

  @Test func filesThatAreOneArticle() throws {
    #expect(try Container("a.txt", "Quận họp.").summary() == ["a.txt"])
    #expect(try Container("a.txt", "").summary() == ["a.txt"])
    #expect(try markups("a.html", Array("Quận họp.".utf8)) == [.html])
    #expect(try Container("a.txt.gz", Packing.gzip("Quận họp.")).summary() == ["a.txt.gz!/a.txt"])
    #expect(try Container("a.txt.gz", Packing.gzip("Quận ") + Packing.gzip("họp.")).texts() == ["Quận họp."])
    #expect(try markups("a.html.zst", Packing.zstd("Quận họp.")) == [.html])
    #expect(try Container("a.txt.bz2", Packing.bzip2(Array("Xã".utf8))).summary() == ["a.txt.bz2!/a.txt"])
    #expect(try Container("a.txt.gz.zst", Packing.zstd(Packing.gzip("x"))).summary() == ["a.txt.gz.zst!/a.txt.gz!/a.txt"])
  }

  /// What no name tells, the first bytes do.
  @Test(arguments: [
    ("<!DOCTYPE html><p>x", Markup.html), (" \n<HTML lang=vi>", .html), ("\u{FEFF}<head>", .html),
    ("<?xml version=\"1.0\"?><html>", .html),
    ("<!-- saved --><html>", .html), ("Quận họp.", .none), ("", .none), ("{Quận}", .none), ("WARC là gì?", .none),
    ("BZh là gì?", .none),
    ("Plan <html>", .none),
  ])
  func sniffedTexts(text: String, markup: Markup) throws {
    #expect(try markups("unknown", Array(text.utf8)) == [markup])
    let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    if !text.isEmpty { #expect(try markups("unknown", [0xFF, 0xFE] + wide) == [markup]) }
  }

  @Test func sniffedContainers() throws {
    let line = #"{"id": 1, "text": "x"}"#
    let page = WARCWriter.page("p")
    #expect(try Container("unknown", line).summary() == ["unknown!/1"])
    #expect(try Container("unknown", "{ \"id\": 1,").summary() == ["cutRecord unknown!/line 1 @10"])
    #expect(try Container("unknown", page).summary() == ["unknown!/<urn:uuid:p>"])
    for packed in [Packing.gzip(page), Packing.zstd(page), Packing.bzip2(page), Packing.xz(page)] {
      #expect(try Container("unknown", packed).summary() == ["unknown!/<urn:uuid:p>"])
      #expect(try Container("wrong.txt", packed).summary() == ["wrong.txt!/<urn:uuid:p>"])
    }
    for packed in [
      ZipWriter.zip([ZipWriter.Member("a.txt", "x")]), TarWriter.tar([TarWriter.member("a.txt", "x")]), Packing.sevenZip([0x78]),
    ] {
      #expect(try Container("unknown", packed).summary() == ["unknown!/a.txt"])
    }
    #expect(try Container("unknown", Packing.gzip("Quận họp.")).summary() == ["unknown!/unknown"])
  }

  @Test func binaryFiles() throws {
    let binary = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(try Container("unknown", binary).summary() == ["unsupported unknown"])
    #expect(try Container("unknown.gz", Packing.gzip(binary)).summary() == ["unsupported unknown.gz!/unknown"])
    #expect(try Container("a.pdf", "%PDF-1.4").summary() == ["unsupported a.pdf"])
    #expect(try Container("unknown", "%PDF-1.4").summary() == ["unsupported unknown"])
    #expect(try Container("a.docx", ZipWriter.zip([ZipWriter.Member("a.txt", "x")])).summary() == ["unsupported a.docx"])
  }

  @Test func damagedArticles() throws {
    let packed = Packing.gzip(String(repeating: "Quận họp. ", count: 50))
    for cut in [packed.count - 1, packed.count - 8, 20, 5, 1] {
      #expect(try Container("a.txt.gz", Array(packed.prefix(cut))).summary() == ["cutFile a.txt.gz!/a.txt @\(cut)"])
    }
    var wrong = packed
    wrong[packed.count - 2] ^= 1
    #expect(try Container("a.txt.gz", wrong).failures().map(\.code) == [.damaged])
    let zstd = Packing.zstd("Quận họp.")
    #expect(try Container("a.txt.zst", Array(zstd.dropLast())).failures().map(\.code) == [.cutFile])
  }

  /// What stands behind a complete article costs it nothing.
  @Test func garbageBehindAnArticle() throws {
    let packed = Packing.gzip("Quận họp.")
    #expect(try Container("a.txt.gz", packed + [UInt8](repeating: 0, count: 100)).summary() == ["a.txt.gz!/a.txt"])
    #expect(try Container("a.txt.gz", packed + [1, 2, 3]).summary() == ["a.txt.gz!/a.txt", "garbage a.txt.gz @\(packed.count)"])
    #expect(
      try Container("a.txt.gz", packed + [1, 2, 3] + packed).summary() == ["garbage a.txt.gz!/a.txt @\(packed.count)"])
  }

  @Test func articlesBeyondTheLimit() throws {
    let limits = IntakeLimits(articleBytes: 10)
    #expect(try Container("a.txt", "0123456789", limits: limits).summary() == ["a.txt"])
    #expect(try Container("a.txt", "0123456789a", limits: limits).summary() == ["tooLarge a.txt"])
  }

  @Test func filesThatAreNotThere() {
    let reader = ContainerReader(FilePath("/nowhere/a.zip"), name: "a.zip")
    guard case .failure("a.zip", "a.zip", let error)? = reader.next() else {
      Issue.record("it was opened")
      return
    }
    #expect(error.code == .notFound && reader.bytesRead == 0)
    if reader.next() != nil { Issue.record("there is more of it") }
  }

  @Test func progress() throws {
    let folder = try DropFolder()
    let lines = (0..<20_000).map { #"{"id": \#($0), "text": "Quận họp."}"# + "\n" }.joined()
    let zip = ZipWriter.zip((0..<50).map { ZipWriter.Member("\($0).txt", String(repeating: "\($0) ", count: 20_000)) })
    for (name, bytes) in [("d.jsonl", Array(lines.utf8)), ("d.jsonl.gz", Packing.gzip(lines)), ("d.zip", zip)] {
      try Data(bytes).write(to: folder.url.appendingPathComponent(name))
      let reader = ContainerReader(FilePath(folder.path(name)), name: name)
      var before = 0
      while reader.next() != nil {
        #expect(reader.bytesRead >= before && reader.bytesRead <= bytes.count)
        before = reader.bytesRead
      }
      #expect(reader.bytesRead == bytes.count)
    }
  }

  @Test func aFileThatIsWrittenToMeanwhile() throws {
    let folder = try DropFolder()
    let line = #"{"id": 1, "text": "x"}"# + "\n"
    for (name, bytes) in [
      ("d.jsonl", Array(String(repeating: line, count: 10_000).utf8)),
      ("d.zip", ZipWriter.zip([ZipWriter.Member("1", "x"), ZipWriter.Member("1.txt", "x")])),
    ] {
      let file = folder.url.appendingPathComponent(name)
      try Data(bytes).write(to: file)
      let reader = ContainerReader(FilePath(file.path), name: name)
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(line.utf8))
      try handle.close()
      var codes: [IntakeError.Code] = []
      while let item = reader.next() {
        if case .failure(_, _, let error) = item { codes.append(error.code) }
      }
      #expect(codes == [.changed])
    }
  }
}
