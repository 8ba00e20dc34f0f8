import DocumentModel
import Unpacking

/// The articles of an archive and of what lies inside it, in the archive's order.
///
/// Links in it are not followed, hidden members are passed over as hidden files are. A member that cannot be read costs the
/// others nothing, where one can go on behind it. `ArchiveSourceTests` covers forms, names and damage.
final class ArchiveSource: ItemSource {
  /// Bytes of articles, and of companions, that wait for each other at most.
  private static let window = 2 << 20

  /// A member that is being read.
  private struct Current {
    let source: any ItemSource
    let stream: MemberStream
    /// What its companion is known by, where it is an article itself.
    let stem: [UInt8]?
  }

  private let archive: MemberReader
  /// Hashes of the stems of all companions, where they are known.
  private let companions: Set<UInt64>?
  /// The pages that have been seen, or all where they are known.
  private var pages: PageFolders
  let place: ContainerPlace
  private let opener: ContainerOpener
  private var pairs: CompanionPairs
  private var current: Current?
  private var hasEnded = false

  /// - Parameter survey: of a file, what its members are called.
  init(_ archive: MemberReader, _ survey: ArchiveSurvey?, _ place: ContainerPlace, _ opener: ContainerOpener) {
    self.archive = archive
    companions = survey?.companions
    pages = survey?.pages ?? PageFolders()
    self.place = place
    self.opener = opener
    pairs = CompanionPairs(window: min(Self.window, opener.context.limits.articleBytes))
  }

  func next() -> ContainerItem? {
    while true {
      if let item = pairs.next(atEnd: hasEnded) { return item }
      if hasEnded { return nil }
      if let current { read(current) } else { advance() }
    }
  }

  private func read(_ member: Current) {
    if let item = member.source.next() {
      pairs.add(item, stem: member.stem)
    } else {
      if let damage = archive.leave(member.stream) { fail(damage) }
      current = nil
    }
  }

  private func advance() {
    switch context.budget.isExhausted ? .end : archive.next() {
    case .member(let member): begin(member)
    case .damage(let damage): fail(damage)
    case .end: hasEnded = true
    }
  }

  private func begin(_ member: Archive.Member) {
    let name = MemberName(member.name)
    guard member.kind != .folder, !name.isHidden else { return }
    let kind = FileKind(of: name.path)
    pages.add(name)
    if let reason = pages.contains(name) ? .pageFolder : kind.passedOver {
      passOver(name, reason)
    } else if member.kind == .other {
      passOver(name, .noFile)
    } else if member.isEncrypted {
      pairs.add(context.failure(.encrypted, of: place.member(name.shown), in: place.path, Self.encrypted, at: member.offset))
    } else if kind == .companion {
      addCompanion(member, name)
    } else {
      open(member, name, kind)
    }
  }

  private static let encrypted = "holds a member that only a password opens; unpack it, or pack it without one"

  private func open(_ member: Archive.Member, _ name: MemberName, _ kind: FileKind) {
    let stream = archive.open(member, context.budget)
    let source = opener.open(ByteReader(stream), called: name.path, at: place.inside(name.shown))
    current = Current(source: source, stream: stream, stem: kind != .container && mayHaveCompanion(name) ? name.stem : nil)
  }

  private func mayHaveCompanion(_ name: MemberName) -> Bool {
    companions?.contains(StableHash.of(name.stem)) ?? true
  }

  private func addCompanion(_ member: Archive.Member, _ name: MemberName) {
    let stream = archive.open(member, context.budget)
    let key = context.key(for: place.member(name.shown))
    let (contents, bytes) = Companion.metadata(from: ByteReader(stream), FilePath(key))
    pairs.add(HeldCompanion(stem: name.stem, key: key, contents: contents, bytes: bytes + 512))
    if let damage = archive.leave(stream) { fail(damage) }
  }

  private func passOver(_ name: MemberName, _ reason: PassedOver.Reason) {
    pairs.add(.passedOver(PassedOver(name: place.member(name.shown), reason: reason)))
  }

  private func fail(_ damage: Damage) {
    pairs.add(context.failure(damage, of: place))
  }

  private var context: ContainerContext { opener.context }
}
