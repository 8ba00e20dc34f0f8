import Foundation
import Hashing
package import RuleProgram

/// Compiled packs on disk, each under the name of what it was made from: the bytes of the rule files, the form in which
/// packs are kept, and the program that compiled them.
///
/// A cache costs nothing but time when it fails: what is not there, is cut short, was changed or cannot be written is
/// compiled anew. Files come into being whole or not at all, so any number of programs may share a folder; only their
/// owner can read them. Of more than `limit` files the oldest go. `PackCacheTests` covers it.
package struct PackCache: Sendable {
  /// How many packs a folder keeps.
  package static let limit = 16
  private static let magic = Array("SuKien pack\n".utf8)
  private static let suffix = ".pack"

  private let folder: String
  private let build: String

  /// - Parameters:
  ///   - folder: where packs are kept; made when the first is.
  ///   - build: what tells this program from every other that might write packs there.
  package init(folder: String, build: String = BuildIdentity.current) {
    self.folder = folder
    self.build = build
  }

  /// The name of the pack that these files make.
  /// - Parameter files: paths, as messages name them, and bytes; in an order of their own.
  package func key(of files: [(path: String, bytes: [UInt8])]) -> String {
    var bytes = Self.framed(Array("\(RulePack.binaryVersion)".utf8)) + Self.framed(Array(build.utf8))
    for (path, content) in files { bytes += Self.framed(Array(path.utf8)) + Self.framed(content) }
    return String(decoding: Self.digest(of: bytes[...]), as: UTF8.self)
  }

  /// The pack of a name, nil where it is not there or not whole.
  package func pack(_ key: String) -> RulePack? {
    guard let bytes = CacheFile.read(path(key)), let pack = Self.pack(key, in: bytes) else { return nil }
    CacheFile.touch(path(key))
    return pack
  }

  static func pack(_ key: String, in bytes: [UInt8]) -> RulePack? {
    let digested = magic.count + digestSize
    let start = digested + key.utf8.count
    guard bytes.count >= start, bytes.starts(with: magic), bytes[digested..<start].elementsEqual(key.utf8),
      bytes[magic.count..<digested].elementsEqual(digest(of: bytes[digested...]))
    else { return nil }
    return try? RulePack(binary: bytes, from: start)
  }

  /// Keeps a pack, if it can, and lets go of the oldest.
  package func keep(_ pack: RulePack, as key: String) {
    let digested = Array(key.utf8) + pack.binary
    CacheFile.write(Self.magic + Self.digest(of: digested[...]) + digested, to: path(key), in: folder)
    CacheFile.keepNewest(Self.limit, suffix: Self.suffix, in: folder)
  }

  private func path(_ key: String) -> String { "\(folder)/\(key)\(Self.suffix)" }

  /// A stretch of bytes with its length, so that no two lists of stretches look alike.
  private static func framed(_ bytes: [UInt8]) -> [UInt8] { Array("\(bytes.count):".utf8) + bytes }

  private static let digestSize = 64

  /// Of the name and the pack, so that none passes for another.
  private static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] { Array(Digest.sha256(bytes).utf8.suffix(digestSize)) }
}
