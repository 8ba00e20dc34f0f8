import CArchive

/// Reads an archive member by member: libarchive, and all that is unsafe in this module.
///
/// Nothing is written anywhere, and a member's name is nothing but bytes. `ArchiveTests` covers forms and damage.
package final class Archive {
  package enum Form: Sendable {
    /// zip, tar and 7z.
    case members
    /// bzip2 or xz around one stream of bytes, which is the only member.
    case stream
  }

  package enum Status: Hashable, Sendable {
    case ready
    case end
    /// This member cannot be read, or not wholly; the next one may be.
    case failed
    /// Nothing more can be read.
    case broken
  }

  package struct Member: Hashable, Sendable {
    package enum Kind: Sendable {
      case file
      case folder
      /// A link, a pipe or a device.
      case other
    }

    package let name: [UInt8]
    package let kind: Kind
    package let isEncrypted: Bool
    /// Where it begins, in bytes of the archive.
    package let offset: Int
  }

  private let handle: OpaquePointer
  /// Kept alive here: the library only has its address.
  private let box: InputBox

  package init(_ form: Form, of input: any ArchiveInput) {
    box = InputBox(input)
    let source = carchive_source(
      context: Unmanaged.passUnretained(box).toOpaque(), read: readInput, seek: input.seekableSize == nil ? nil : seekInput,
      size: Int64(input.seekableSize ?? 0))
    let form = form == .members ? CARCHIVE_MEMBERS : CARCHIVE_STREAM
    guard let handle = carchive_open(Int32(form.rawValue), source) else {
      preconditionFailure("no memory for an archive")
    }
    self.handle = handle
  }

  deinit {
    carchive_close(handle)
  }

  /// Goes to the next member; what is left of the one before is passed over.
  package func next() -> (status: Status, member: Member?) {
    let status = Status(carchive_next(handle))
    return (status, status == .ready ? member : nil)
  }

  /// The next bytes of the member, at most `count`; none behind its last.
  package func read(_ count: Int) -> (status: Status, bytes: [UInt8]) {
    var status = Status.ready
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      status = Status(carchive_read(handle, buffer.baseAddress, count, &filled))
    }
    return (status, bytes)
  }

  /// What was wrong last, in the library's words.
  package var problem: String {
    String(decoding: text { carchive_problem(handle, $0, $1) }, as: UTF8.self)
  }

  private var member: Member {
    let kind: Member.Kind =
      switch carchive_kind(rawValue: UInt32(bitPattern: carchive_member_kind(handle))) {
      case CARCHIVE_FILE: .file
      case CARCHIVE_FOLDER: .folder
      default: .other
      }
    return Member(
      name: text { carchive_member_name(handle, $0, $1) }, kind: kind, isEncrypted: carchive_member_is_encrypted(handle),
      offset: Int(carchive_member_offset(handle)))
  }

  /// What a function writes that says how much there is of it.
  private func text(_ write: (UnsafeMutablePointer<UInt8>?, Int) -> Int) -> [UInt8] {
    var capacity = 1_024
    while true {
      var wanted = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        wanted = write(buffer.baseAddress, capacity)
        filled = min(wanted, capacity)
      }
      if wanted <= capacity { return bytes }
      capacity = wanted
    }
  }
}

/// An input as something that has one address.
private final class InputBox {
  let input: any ArchiveInput

  init(_ input: any ArchiveInput) {
    self.input = input
  }
}

private func readInput(_ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<UInt8>?, _ capacity: Int) -> Int64 {
  guard let context, let buffer else { return -1 }
  guard let bytes = Unmanaged<InputBox>.fromOpaque(context).takeUnretainedValue().input.read(capacity) else { return -1 }
  let count = min(bytes.count, capacity)
  for index in 0..<count { buffer[index] = bytes[index] }
  return Int64(count)
}

private func seekInput(_ context: UnsafeMutableRawPointer?, _ offset: Int64) -> Int64 {
  guard let context else { return -1 }
  return Unmanaged<InputBox>.fromOpaque(context).takeUnretainedValue().input.seek(to: Int(offset)) ? offset : -1
}

extension Archive.Status {
  fileprivate init(_ constant: Int32) {
    switch carchive_status(rawValue: UInt32(bitPattern: constant)) {
    case CARCHIVE_OK: self = .ready
    case CARCHIVE_END: self = .end
    case CARCHIVE_FAILED: self = .failed
    default: self = .broken
    }
  }
}
