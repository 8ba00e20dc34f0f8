import DocumentModel
import Foundation
import Testing

@testable import Intake

/// A file made of bytes, and what a reader says that lies in it.
struct Container {
  let name: String
  let bytes: [UInt8]
  var limits = IntakeLimits()

  init(_ name: String, _ bytes: [UInt8], limits: IntakeLimits = IntakeLimits()) {
    self.name = name
    self.bytes = bytes
    self.limits = limits
  }

  init(_ name: String, _ text: String, limits: IntakeLimits = IntakeLimits()) {
    self.init(name, Array(text.utf8), limits: limits)
  }

  func items() throws -> [ContainerItem] {
    let folder = try DropFolder()
    try Data(bytes).write(to: folder.url.appendingPathComponent(name))
    let reader = ContainerReader(FilePath(folder.path(name)), name: name, limits: limits)
    var items: [ContainerItem] = []
    while let item = reader.next() { items.append(item) }
    return items
  }

  /// Each item in short: an article's key, a failure's code, key and offset, the reason why a member was passed over.
  func summary() throws -> [String] {
    try items().map { item in
      switch item {
      case .article(let key, _): key
      case .failure(let key, _, let error): "\(error.code.rawValue) \(key)" + (error.offset.map { " @\($0)" } ?? "")
      case .passedOver(let found): "\(found.reason.rawValue) \(found.name)" + (found.detail.map { ": \($0)" } ?? "")
      }
    }
  }

  func articles() throws -> [RawArticle] {
    try items().compactMap { item in
      if case .article(_, let article) = item { return article }
      return nil
    }
  }

  /// The texts of its articles.
  func texts() throws -> [String] { try articles().map { String(decoding: $0.bytes, as: UTF8.self) } }

  func failures() throws -> [IntakeError] {
    try items().compactMap { item in
      if case .failure(_, _, let error) = item { return error }
      return nil
    }
  }
}
