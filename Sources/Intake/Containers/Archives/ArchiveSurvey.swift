import Unpacking

/// What the members of an archive are called, looked through before any is read: of a file, which can be read twice.
struct ArchiveSurvey {
  /// The pages that are there.
  private(set) var pages = PageFolders()
  /// Hashes of the stems of the companions; nil where not all members were found.
  private(set) var companions: Set<UInt64>?
  /// Where the archive names more members than can be found by its directory: what is wrong.
  private(set) var lack: Damage?

  init(_ file: FileStream) {
    let archive = Archive(.members, of: PackedBytes(file))
    var stems: Set<UInt64> = []
    var found = 0
    var step = archive.next()
    while let member = step.member {
      found += 1
      let name = MemberName(member.name)
      pages.add(name)
      if name.path.isCompanion { stems.insert(StableHash.of(name.stem)) }
      step = archive.next()
    }
    if step.status == .end { companions = stems }
    if let named = ZipDirectory.members(of: file), named > found {
      let reason = "its directory names \(named) members, and \(found) are found by it; it is read from its beginning instead"
      lack = Damage(code: .damaged, reason: reason, offset: file.size)
      companions = nil
    }
    file.forgetProgress()
  }
}
