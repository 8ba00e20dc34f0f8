import Foundation
import GRDB

extension Store {
  /// What was kept of rules by which articles were read, by their hash.
  package func fingerprint(ofPack hash: String) throws(StoreError) -> [UInt8]? {
    try read { db in
      try Data.fetchOne(db, sql: "SELECT fingerprint FROM pack WHERE hash = ?", arguments: [hash]).map(Array.init)
    }
  }
}
