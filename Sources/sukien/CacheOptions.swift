import ArgumentParser
import Foundation
import PackStore

/// Whether compiled rules are kept, and where: in the folder that `SUKIEN_CACHE` names, else in `sukien` in the user's
/// folder of caches.
struct CacheOptions: ParsableArguments {
  @Flag(help: "Compiles the rules anew, instead of taking and keeping them in $SUKIEN_CACHE (~/.cache/sukien).")
  var noCache = false

  /// Nil where nothing is kept.
  var cache: PackCache? { noCache ? nil : Self.folder(ProcessInfo.processInfo.environment).map { PackCache(folder: $0) } }

  /// A folder of caches that is no absolute path counts for none, as its specification says.
  private static func folder(_ environment: [String: String]) -> String? {
    if let named = environment["SUKIEN_CACHE"], !named.isEmpty { return named }
    if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") { return "\(caches)/sukien" }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.cache/sukien" : nil }
  }
}
