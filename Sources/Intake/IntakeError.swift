/// Why a file, or a folder, gives no article. Every error names the file as the caller did and the reason.
package struct IntakeError: Error, Hashable, Sendable {
  /// A name for scripts, which does not change.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is nothing of this name.
    case notFound
    /// The file is there and cannot be read.
    case unreadable
    /// The folder is there and cannot be read.
    case unreadableFolder
    /// A pipe, a socket or a device, which could keep a reader waiting for ever.
    case notAFile
    /// Somebody wrote to the file while it was read; it is to be read again when it is complete.
    case changed
    /// A kind of file that holds no plain text.
    case unsupported
    /// More bytes than one article may have.
    case tooLarge
    /// The companion file is no object of JSON, or a field of it has another type than it should.
    case badMetadata

    /// A line that is no object of JSON, or a record that says a field twice.
    case badRecord
    /// A record without an id, or without text.
    case missingField
    /// A field of a record has another type than it should, is empty, or contradicts another one.
    case badField
    /// A record that ends before its end, or whose end is not where it says: what there is of it is not read.
    case cutRecord
    /// A compressed file or archive that ends before its end.
    case cutFile
    /// Compressed bytes that cannot be unpacked, or unpack to others than were packed.
    case damaged
    /// Bytes between records or members that are none.
    case garbage
    /// A server's answer, as a crawler stored it, that cannot be read: its head does not end, or its parts have no sizes.
    case badResponse
    /// A member that only its password opens.
    case encrypted
    /// Containers inside containers, deeper than they are opened.
    case nestedTooDeep
    /// A container unpacks to more than its size allows for. It ends there; what came before stays.
    case unpackedLimit

    /// Whether something of an article was there and the rest is lost, rather than nothing.
    package var isPartial: Bool { self == .cutRecord || self == .cutFile }
  }

  package let code: Code
  /// The path of the file or folder that the reason is about.
  package let path: String
  package let reason: String
  /// Where, in bytes of the file or of the record, the reason stands.
  package let offset: Int?

  package init(_ code: Code, path: String, reason: String, offset: Int? = nil) {
    self.code = code
    self.path = path
    self.reason = reason
    self.offset = offset
  }

  /// What the system says of a file that was to be looked at or read.
  init(_ failure: FileSystem.Failure, path: FilePath) {
    self.init(Self.code(of: failure), path: path.string, reason: failure.reason)
  }

  private static func code(of failure: FileSystem.Failure) -> Code {
    switch failure {
    case .notAFile: .notAFile
    case .changed: .changed
    case .system: failure.isMissing ? .notFound : .unreadable
    }
  }

  package var message: String { "\(path): \(reason)" }
}
