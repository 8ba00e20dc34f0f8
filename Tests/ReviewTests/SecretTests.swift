import Testing

@testable import Review

@Suite struct SecretTests {
  @Test func everySecretIsAnother() {
    let secrets = Set((0..<100).map { _ in Secret().text })
    #expect(secrets.count == 100)
    #expect(secrets.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{64}/) != nil })
  }

  @Test func onlyTheWholeMatches() {
    let secret = Secret()
    #expect(secret.matches(secret.text))
    for guess in ["", String(secret.text.dropLast()), secret.text + "0", secret.text.uppercased() + "x", Secret().text] {
      #expect(!secret.matches(guess))
    }
  }
}
