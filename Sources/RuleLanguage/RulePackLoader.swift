import DocumentModel
import Hashing
package import RuleProgram

/// Reads a folder of rule files into a rule pack.
///
/// The folder is read whole, in the order of the paths, so a pack depends on nothing but its files. Every problem of
/// every file is reported at once; a pack with an error is not handed out.
package struct RulePackLoader {
  /// A file of rules, or a list of units, by its path, as messages name it, and its bytes.
  package struct File: Sendable {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package struct Outcome: Sendable {
    /// Nil when a diagnostic is an error.
    package var pack: RulePack?
    /// Sorted by place.
    package var diagnostics: [Diagnostic]
    /// The files by their paths, to show what diagnostics speak of.
    package var texts: [String: SourceText]

    package init(pack: RulePack?, diagnostics: [Diagnostic], texts: [String: SourceText] = [:]) {
      self.pack = pack
      self.diagnostics = diagnostics
      self.texts = texts
    }
  }

  private let read: LiteralReader
  private let outside: OutsideNames?
  private let isTraced: Bool

  /// - Parameters:
  ///   - read: cuts and folds a phrase as the text is cut and folded.
  ///   - outside: what others read of the pack by name; nil where that is not known, and nothing is called unused for it.
  ///   - isTraced: whether the pack's patterns tell their elements; it finds the same and is slower.
  package init(read: @escaping LiteralReader, outside: OutsideNames? = nil, isTraced: Bool = false) {
    self.read = read
    self.outside = outside
    self.isTraced = isTraced
  }

  /// The pack of all files of rules and lists of units below a folder.
  package func load(directory: String) -> Outcome {
    switch Self.files(in: directory) {
    case .success(let files) where files.allSatisfy({ Self.isList($0.path) }):
      return failed(.unreadable, directory, "the folder holds no file named *.rules", "name the folder with --rules")
    case .success(let files): return load(files)
    case .failure(let failure): return failed(.unreadable, failure.path, failure.reason, "name a readable folder with --rules")
    }
  }

  /// The pack of these files.
  package func load(_ files: [File]) -> Outcome {
    var declarations = Declarations()
    var diagnostics: [Diagnostic] = []
    var texts: [String: SourceText] = [:]
    var lists: [SourceText] = []
    for file in files.sorted(by: { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }) {
      guard file.bytes.count <= SourceText.greatestSize else {
        diagnostics.append(tooLarge(file))
        continue
      }
      let text = SourceText(path: file.path, bytes: file.bytes)
      texts[file.path] = text
      if let offset = text.firstInvalid {
        diagnostics.append(notUTF8(text, from: offset))
        continue
      }
      if Self.isList(file.path) {
        lists.append(text)
        continue
      }
      let parser = Parser(text)
      diagnostics += parser.diagnostics
      declarations.append(parser.declarations)
    }
    var compiler = Compiler(declarations, read: read, outside: outside, isTraced: isTraced)
    var pack = compiler.compile(hash: Self.hash(of: files))
    let places = GazetteerMaker(lists, types: pack.types, entries: pack.entries, read: read)
    pack.gazetteer = places.gazetteer ?? pack.gazetteer
    diagnostics += compiler.diagnostics + places.diagnostics
    // A problem of what several rules inherit is one problem.
    var told: Set<Diagnostic> = []
    diagnostics = diagnostics.filter { told.insert($0).inserted }
    diagnostics.sort { $0.location < $1.location }
    return Outcome(pack: diagnostics.contains { $0.severity == .error } ? nil : pack, diagnostics: diagnostics, texts: texts)
  }

  private func failed(_ code: Diagnostic.Code, _ path: String, _ message: String, _ advice: String) -> Outcome {
    Outcome(pack: nil, diagnostics: [Diagnostic(.error, code, SourceText.start(ofFile: path), message, advice: advice)])
  }

  private func tooLarge(_ file: File) -> Diagnostic {
    Diagnostic(
      .error, .unreadable, SourceText.start(ofFile: file.path), "the file has \(file.bytes.count) bytes",
      advice: "\(SourceText.greatestSize) at most; spread it over several files")
  }

  private func notUTF8(_ text: SourceText, from offset: Int) -> Diagnostic {
    Diagnostic(
      .error, .notUTF8, SourceRange(text, offset..<offset), "the file is not UTF-8 from here on", advice: "save it as UTF-8")
  }

  private static func hash(of files: [File]) -> String {
    Digest.sha256(files.sorted { $0.path < $1.path }.flatMap { $0.bytes + [0] })
  }
}

extension Declarations {
  mutating func append(_ other: Declarations) {
    classes += other.classes
    definitions += other.definitions
    mentions += other.mentions
    searches += other.searches
    events += other.events
    modifiers += other.modifiers
    breakdowns += other.breakdowns
    rules += other.rules
    unread.formUnion(other.unread)
  }
}
