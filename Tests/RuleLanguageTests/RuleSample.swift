import RuleProgram

@testable import RuleLanguage

/// Rule files made up for a test.
enum RuleSample {
  /// Words are runs of letters or of digits; every other character but white space is a word of its own.
  static func read(_ phrase: String) -> [LiteralWord] {
    var words: [String] = []
    var last: Bool?
    for character in phrase {
      let belongs = character.isLetter || character.isNumber
      if belongs, last == character.isNumber {
        words[words.count - 1].append(character)
      } else if !character.isWhitespace {
        words.append(String(character))
      }
      last = belongs ? character.isNumber : nil
    }
    return words.map { word in
      let isUpper = word.count > 1 && word.allSatisfy(\.isUppercase)
      return LiteralWord(
        key: word.lowercased(), casing: isUpper ? .upper : word.first?.isUppercase == true ? .capitalized : .any)
    }
  }

  static func source(_ text: String, _ path: String = "a.rules") -> SourceText {
    SourceText(path: path, bytes: Array(text.utf8))
  }

  static func load(_ files: [String: String]) -> RulePackLoader.Outcome {
    RulePackLoader(read: read).load(files.map { RulePackLoader.File(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  static func load(_ text: String) -> RulePackLoader.Outcome { load(["a.rules": text]) }

  /// Problems as they are printed, a line each.
  static func problems(_ text: String) -> [String] { load(text).diagnostics.map(\.description) }

  /// An event with a role of each sort, and a rule that is right, for tests of what stands beside them.
  static let event = """
    event E
      role count number identifies
      role total number
      role rate percent
      role unit text by near
      ratio count, total, rate
      inherit unit
    search near
      Unit after in clause unless after "cho" or section or focus

    class Unit
      "đơn", "lá đơn" => "đơn" [size "1"]
      'Đ' [size "2"] [bare]

    """

  static let rule = """
    rule e/found makes E
      note "what is received"
      head "nhận" ..2 count:Number unit:Unit[size "1"]?
      find "nhận 5 đơn" => count 5 unit "đơn"
      find "nhận 6 đơn" => count 6
      find "nhận 7 đơn" => count 7 | count 8
      not "nhận đơn"
      not "5 đơn"

    """
}
