import DocumentModel
import UnicodeSupport

/// One way in which text becomes mojibake: its bytes, in one encoding, were read as those of another.
struct Misreading: Sendable {
  /// What the bytes were written in.
  let actual: Encoding
  /// What they were read as.
  let taken: Encoding
  /// The text was read wrongly twice over.
  let isDouble: Bool

  private let inverse: [UInt32: UInt8]
  private let table: ByteTable?

  /// The ways that are met with, the likelier of two that agree first.
  static let all: [Misreading] = [
    Misreading(.utf8, as: .windows1252), Misreading(.utf8, as: .windows1252, isDouble: true), Misreading(.utf8, as: .windows1258),
    Misreading(.tcvn3, .tcvnFonts), Misreading(.tcvn3, .tcvnStandard), Misreading(.vni), Misreading(.viscii, .viscii),
    Misreading(.windows1258, .windows1258),
  ]

  private init(_ actual: Encoding, _ table: ByteTable? = nil, as taken: Encoding = .windows1252, isDouble: Bool = false) {
    self.actual = actual
    self.taken = taken
    self.isDouble = isDouble
    self.table = table
    inverse = Self.inverse(of: taken == .windows1258 ? .windows1258 : .windows1252)
  }

  /// Bytes by code point; controls too, for Latin 1 has them where Windows has signs.
  private static func inverse(of table: ByteTable) -> [UInt32: UInt8] {
    var inverse: [UInt32: UInt8] = [:]
    for byte: UInt8 in 0x80...0x9F { inverse[UInt32(byte)] = byte }
    for byte: UInt8 in 0x80...0xFF where table[byte] != ByteTable.none { inverse[UInt32(table[byte])] = byte }
    return inverse
  }

  /// What the code points of `run` were before they were misread; nil where they cannot come from that.
  func undone(_ run: [UInt32]) -> [UInt32]? {
    guard let once = undoneOnce(run) else { return nil }
    return isDouble ? undoneOnce(once) : once
  }

  private func undoneOnce(_ run: [UInt32]) -> [UInt32]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(run.count)
    for scalar in run {
      if scalar < 0x80 {
        bytes.append(UInt8(scalar))
      } else if let byte = inverse[scalar] {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return scalars(of: bytes.span)
  }

  private func scalars(of bytes: borrowing Span<UInt8>) -> [UInt32]? {
    switch actual {
    case .utf8: Self.utf8(bytes)
    case .vni: Self.vni(bytes)
    default: table.flatMap { Self.singleBytes(bytes, $0) }
    }
  }

  private static func utf8(_ bytes: borrowing Span<UInt8>) -> [UInt32]? {
    var scalars: [UInt32] = []
    var position = 0
    while position < bytes.count {
      let length = UTF8Form.validLength(of: bytes, at: position)
      guard length > 0 else { return nil }
      scalars.append(UTF8Form.scalar(of: bytes, at: position, length: length))
      position += length
    }
    return scalars
  }

  private static func vni(_ bytes: borrowing Span<UInt8>) -> [UInt32]? {
    var scalars: [UInt32] = []
    var position = 0
    while position < bytes.count {
      if position + 1 < bytes.count, let letter = VNITable.shared[bytes[position], bytes[position + 1]] {
        scalars.append(UInt32(letter))
        position += 2
      } else {
        guard case let letter = VNITable.shared[bytes[position]], letter != ByteTable.none else { return nil }
        scalars.append(UInt32(letter))
        position += 1
      }
    }
    return scalars
  }

  private static func singleBytes(_ bytes: borrowing Span<UInt8>, _ table: ByteTable) -> [UInt32]? {
    var scalars: [UInt32] = []
    for index in bytes.indices {
      let scalar = table[bytes[index]]
      guard scalar != ByteTable.none else { return nil }
      scalars.append(UInt32(scalar))
    }
    return scalars
  }
}
