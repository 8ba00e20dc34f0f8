/// The matching key of a word: what must be equal for two spellings to be the same word.
package enum KeyFolding {
  /// Appends the key of `form` (NFC) to `key`.
  package static func fold(_ form: borrowing Span<UInt8>, into key: inout [UInt8]) {
    var word: [UInt8] = []
    for index in form.indices { word.append(form[index]) }
    key.append(contentsOf: Array(String(decoding: word, as: UTF8.self).lowercased().utf8))
  }
}
