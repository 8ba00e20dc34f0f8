import Unpacking

/// An archive, and the bytes that it is read from: where it is damaged, both say why.
struct PackedArchive {
  let archive: Archive
  let bytes: PackedBytes

  init(_ form: Archive.Form, of bytes: PackedBytes) {
    archive = Archive(form, of: bytes)
    self.bytes = bytes
  }

  /// What is wrong: that of the bytes themselves, or else what libarchive says, which ends too early or is damaged.
  func damage(at offset: Int, _ what: String) -> Damage {
    if let damage = bytes.damage { return damage }
    let words = archive.problem
    let isCut = words.contains("runcated") || bytes.hasEnded && !["CRC", "nrecognized"].contains { words.contains($0) }
    return Damage(code: isCut ? .cutFile : .damaged, reason: words.isEmpty ? what : "\(what): \(words)", offset: offset)
  }
}
