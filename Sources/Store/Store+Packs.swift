import Foundation
import GRDB

extension Store {
  /// What was kept of rules by which articles were read, by their hash.
  package func fingerprint(ofPack hash: String) throws(StoreError) -> [UInt8]? {
    try read { db in
      try Data.fetchOne(db, sql: "SELECT fingerprint FROM pack WHERE hash = ?", arguments: [hash]).map(Array.init)
    }
  }

  /// Whether all that the store holds was put there by `extract`, which makes it anew at any time.
  package func isExtract() throws(StoreError) -> Bool {
    let extract = RunRequest.Command.extract.rawValue
    return try read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM run WHERE command <> ?", arguments: [extract]) == 0
    }
  }

  /// Whether anybody has decided anything.
  package func hasDecisions() throws(StoreError) -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM decision)") ?? false }
  }
}
