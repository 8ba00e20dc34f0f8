import Testing

@testable import RuleLanguage

@Suite struct SuggestionTests {
  private let known = ["Organization", "Place", "Person", "Position"]

  @Test(arguments: [
    ("Organisation", "Organization"), ("organization", "Organization"),
    ("Plaec", "Place"), ("Persn", "Person"), ("Postion", "Position"),
  ])
  func namesTheNearest(name: String, expected: String) {
    #expect(Suggestion.advice(for: name, among: known) == "did you mean “\(expected)”?")
  }

  @Test(arguments: ["Money", "X", "Pl", "Lake"]) func namesNothingFarOff(name: String) {
    #expect(Suggestion.advice(for: name, among: known) == nil)
    #expect(Suggestion.advice(for: name, among: [String]()) == nil)
  }
}
