extension StoreSchema {
  /// Runs, and what became of whatever lay in a drop.
  static let ledgerTables = """
    CREATE TABLE program (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      version TEXT
    );
    CREATE TABLE pack (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      fingerprint BLOB
    );
    CREATE TABLE dropFolder (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE
    );
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      command TEXT NOT NULL,
      dropFolder INTEGER NOT NULL REFERENCES dropFolder (id),
      state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'interrupted', 'failed')),
      startedAt TEXT NOT NULL,
      endedAt TEXT NOT NULL,
      program INTEGER NOT NULL REFERENCES program (id),
      pack INTEGER NOT NULL REFERENCES pack (id),
      settings TEXT NOT NULL,
      message TEXT,
      found INTEGER NOT NULL DEFAULT 0,
      done INTEGER NOT NULL DEFAULT 0,
      duplicate INTEGER NOT NULL DEFAULT 0,
      partial INTEGER NOT NULL DEFAULT 0,
      failed INTEGER NOT NULL DEFAULT 0,
      passedOver INTEGER NOT NULL DEFAULT 0,
      new INTEGER NOT NULL DEFAULT 0,
      changed INTEGER NOT NULL DEFAULT 0,
      again INTEGER NOT NULL DEFAULT 0,
      unchanged INTEGER NOT NULL DEFAULT 0,
      vanished INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE place (
      id INTEGER PRIMARY KEY,
      dropFolder INTEGER NOT NULL REFERENCES dropFolder (id),
      key TEXT NOT NULL,
      name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'duplicate', 'partial', 'failed')),
      code TEXT,
      message TEXT,
      offset INTEGER,
      article INTEGER REFERENCES article (id),
      contentHash TEXT,
      metadataHash TEXT,
      url TEXT,
      firstSeen INTEGER NOT NULL REFERENCES run (id),
      lastSeen INTEGER NOT NULL REFERENCES run (id),
      since INTEGER NOT NULL REFERENCES run (id),
      UNIQUE (dropFolder, key)
    );
    CREATE INDEX placeByArticle ON place (article);
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL,
      version INTEGER NOT NULL,
      current INTEGER NOT NULL CHECK (current IN (0, 1)),
      place INTEGER NOT NULL REFERENCES place (id),
      name TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'partial', 'failed')),
      contentHash TEXT NOT NULL,
      metadataHash TEXT NOT NULL,
      size INTEGER NOT NULL,
      markup TEXT NOT NULL,
      encoding TEXT,
      published TEXT,
      title TEXT,
      author TEXT,
      source TEXT,
      url TEXT,
      run INTEGER NOT NULL REFERENCES run (id),
      program INTEGER NOT NULL REFERENCES program (id),
      pack INTEGER NOT NULL REFERENCES pack (id),
      settings TEXT NOT NULL,
      words BLOB
    );
    CREATE INDEX articleByContent ON article (contentHash) WHERE current;
    CREATE INDEX articleByDocument ON article (document, version);
    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES run (id),
      place INTEGER NOT NULL REFERENCES place (id),
      change TEXT NOT NULL CHECK (change IN ('new', 'changed', 'again')),
      state TEXT NOT NULL CHECK (state IN ('done', 'duplicate', 'partial', 'failed')),
      code TEXT,
      message TEXT,
      offset INTEGER,
      article INTEGER REFERENCES article (id)
    );
    CREATE INDEX historyByPlace ON history (place);
    CREATE INDEX historyByRun ON history (run, change);
    CREATE TABLE problem (
      place INTEGER NOT NULL REFERENCES place (id),
      position INTEGER NOT NULL,
      run INTEGER NOT NULL REFERENCES run (id),
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      offset INTEGER,
      PRIMARY KEY (place, position)
    ) WITHOUT ROWID;
    CREATE TABLE passedOver (
      dropFolder INTEGER NOT NULL REFERENCES dropFolder (id),
      name TEXT NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      isRoutine INTEGER NOT NULL CHECK (isRoutine IN (0, 1)),
      firstSeen INTEGER NOT NULL REFERENCES run (id),
      lastSeen INTEGER NOT NULL REFERENCES run (id),
      PRIMARY KEY (dropFolder, name)
    ) WITHOUT ROWID;
    """

  /// The facts of all versions of all articles.
  static let factTables = """
    CREATE TABLE fact (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (id),
      factID TEXT NOT NULL,
      partOf TEXT,
      event TEXT NOT NULL,
      rule TEXT NOT NULL,
      zone TEXT NOT NULL,
      byteStart INTEGER NOT NULL,
      byteEnd INTEGER NOT NULL,
      codePointStart INTEGER NOT NULL,
      codePointEnd INTEGER NOT NULL,
      text TEXT NOT NULL,
      json TEXT NOT NULL,
      UNIQUE (article, factID)
    );
    CREATE INDEX factByID ON fact (factID);
    CREATE INDEX factByEvent ON fact (event);
    CREATE INDEX factByRule ON fact (rule);
    CREATE TABLE roleValue (
      fact INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
      role TEXT NOT NULL,
      position INTEGER NOT NULL,
      value TEXT NOT NULL,
      number NUMERIC,
      comparator TEXT,
      entity TEXT,
      belongsTo TEXT,
      candidates TEXT,
      text TEXT NOT NULL,
      byteStart INTEGER NOT NULL,
      byteEnd INTEGER NOT NULL,
      pieces TEXT,
      inferred TEXT,
      PRIMARY KEY (fact, role, position)
    ) WITHOUT ROWID;
    CREATE INDEX roleValueByValue ON roleValue (role, value);
    CREATE INDEX roleValueByEntity ON roleValue (entity) WHERE entity IS NOT NULL;
    CREATE TABLE alsoAt (
      fact INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      byteStart INTEGER NOT NULL,
      byteEnd INTEGER NOT NULL,
      codePointStart INTEGER NOT NULL,
      codePointEnd INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (fact, position)
    ) WITHOUT ROWID;
    CREATE TABLE finding (
      fact INTEGER NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      checked TEXT NOT NULL,
      verdict TEXT NOT NULL,
      stated TEXT,
      computed TEXT,
      PRIMARY KEY (fact, position)
    ) WITHOUT ROWID;
    CREATE INDEX findingByVerdict ON finding (checked, verdict);
    """
}
