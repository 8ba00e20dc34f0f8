import Testing

@testable import Hashing

@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedVectors(text: String, expected: String) {
    #expect(Digest.sha256(Array(text.utf8)) == "sha256:" + expected)
  }

  @Test func manyBytes() {
    let expected = "sha256:cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(Digest.sha256([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)) == expected)
  }

  @Test func identifiersTellFieldsApart() {
    let fields = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], []]
    #expect(Set(fields.map { Digest.identifier(of: $0) }).count == fields.count)
  }

  @Test func identifiersHaveTheirLength() {
    #expect(Digest.identifier(of: ["Quận"]).utf8.count == 16)
    #expect(Digest.identifier(of: ["Quận"], digits: 8).utf8.count == 8)
    #expect(Digest.identifier(of: ["Quận"], digits: 100).utf8.count == 64)
    #expect(Digest.identifier(of: ["Quận"]) == Digest.identifier(of: ["Quận"]))
  }
}
