/// JSON as it may stand between the tags of a script.
enum ScriptText {
  /// The same JSON without `<`, `>` and `&`, so that no `</script>` of an article ends anything, and without the two
  /// separators of lines that old readers of scripts stumble over. All of them occur within strings alone.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count + json.count / 16)
    var index = 0
    while index < json.count {
      if let (escape, length) = escape(json, at: index) {
        escaped.append(contentsOf: escape.utf8)
        index += length
      } else {
        escaped.append(json[index])
        index += 1
      }
    }
    return escaped
  }

  private static func escape(_ json: [UInt8], at index: Int) -> (text: String, length: Int)? {
    switch json[index] {
    case UInt8(ascii: "<"): ("\\u003c", 1)
    case UInt8(ascii: ">"): ("\\u003e", 1)
    case UInt8(ascii: "&"): ("\\u0026", 1)
    case 0xE2 where index + 2 < json.count && json[index + 1] == 0x80 && json[index + 2] == 0xA8: ("\\u2028", 3)
    case 0xE2 where index + 2 < json.count && json[index + 1] == 0x80 && json[index + 2] == 0xA9: ("\\u2029", 3)
    default: nil
    }
  }
}
