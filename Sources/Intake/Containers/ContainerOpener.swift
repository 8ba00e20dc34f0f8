/// Finds out what a stream of bytes holds, and who reads it.
struct ContainerOpener {
  let context: ContainerContext
  /// The file that all lies in, and its bytes.
  private let file: FileStream
  private let whole: ByteReader

  init(_ file: FileStream, _ context: ContainerContext) {
    self.context = context
    self.file = file
    whole = ByteReader(file)
  }

  /// Opens the file itself.
  func open(called name: FilePath, at place: ContainerPlace) -> any ItemSource {
    open(whole, called: name, at: place)
  }

  /// Opens what lies at `place` and is called `name` there.
  func open(_ reader: ByteReader, called name: FilePath, at place: ContainerPlace) -> any ItemSource {
    let kind = kind(of: reader, called: name)
    switch kind {
    case .article(let markup):
      return WholeArticleSource(reader, markup, name: place.path, in: place, context)
    case .unsupported: return refusal(name, place)
    case .compressed, .filtered, .archive, .jsonLines, .warc:
      guard place.depth < context.limits.nesting else { return tooDeep(place) }
      return open(reader, kind, called: name, at: place)
    }
  }

  private func open(
    _ reader: ByteReader, _ kind: ContainerKind, called name: FilePath, at place: ContainerPlace
  ) -> any ItemSource {
    switch kind {
    case .compressed(let compression):
      return openCompressed(ByteReader(DecodedStream(reader, compression, context.budget)), called: name.unpacked, at: place)
    case .filtered:
      return openCompressed(ByteReader(FilteredStream(reader, context.budget)), called: name.unpacked, at: place)
    case .archive: return openArchive(reader, place)
    case .jsonLines: return JSONLinesSource(reader, place, context)
    case .warc: return WARCSource(reader, place, context)
    case .article, .unsupported: return refusal(name, place)
    }
  }

  /// What a compressed file holds: an archive, WARC or JSON Lines in it is one with it, everything else lies inside it.
  private func openCompressed(_ reader: ByteReader, called name: FilePath, at place: ContainerPlace) -> any ItemSource {
    let kind = kind(of: reader, called: name)
    switch kind {
    case .article(let markup):
      return WholeArticleSource(reader, markup, name: place.member(name.string), in: place, context)
    case .compressed, .filtered, .unsupported: return open(reader, called: name, at: place.inside(name.string))
    case .archive, .jsonLines, .warc: return open(reader, kind, called: name, at: place)
    }
  }

  /// A file that one can go about in is read from its directory, where that is sound; everything else as it comes.
  private func openArchive(_ reader: ByteReader, _ place: ContainerPlace) -> any ItemSource {
    guard reader === whole, file.isSeekable else { return ArchiveSource(MemberReader(stream: reader), nil, place, self) }
    let survey = ArchiveSurvey(file)
    guard let lack = survey.lack else {
      return ArchiveSource(MemberReader(file: file), survey, place, self)
    }
    let members = (try? file.seek(to: 0)).map { MemberReader(stream: ByteReader(file), telling: lack) }
    return members.map { ArchiveSource($0, survey, place, self) } ?? SingleItem(context.failure(lack, of: place))
  }

  private func kind(of reader: ByteReader, called name: FilePath) -> ContainerKind {
    reader.fill(ContainerKind.sniffedBytes)
    return ContainerKind(of: reader.bytes.prefix(ContainerKind.sniffedBytes), named: ContainerKind(of: name))
  }

  /// A file that is named as an article fails where it is none; a member is passed over.
  private func refusal(_ name: FilePath, _ place: ContainerPlace) -> any ItemSource {
    guard place.depth == 0 else { return SingleItem(.passedOver(PassedOver(name: place.path, reason: .unsupported))) }
    return SingleItem(context.failure(.unsupported, of: place.path, in: place.path, "is of a kind that holds no text"))
  }

  private func tooDeep(_ place: ContainerPlace) -> any ItemSource {
    let reason = "lies inside \(place.depth) containers, and no more than \(context.limits.nesting) are opened (--max-nesting)"
    return SingleItem(context.failure(.nestedTooDeep, of: place.path, in: place.path, reason))
  }
}
