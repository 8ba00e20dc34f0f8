/// What auditing needs beside the facts: the articles themselves, the rules, and what people have decided.
extension StoreSchema {
  /// The bytes of articles by their hash, and what is shown of articles and facts.
  static let sourceTables = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      size INTEGER NOT NULL,
      packed BLOB NOT NULL
    );
    ALTER TABLE article ADD COLUMN text TEXT;
    ALTER TABLE article ADD COLUMN zones TEXT;
    ALTER TABLE fact ADD COLUMN summary TEXT;
    """

  /// The rules by which facts were found, and the administrative units that facts name.
  static let ruleTables = """
    CREATE TABLE ruleText (
      pack INTEGER NOT NULL REFERENCES pack (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      file TEXT NOT NULL,
      line INTEGER NOT NULL,
      text TEXT NOT NULL,
      note TEXT,
      PRIMARY KEY (pack, position)
    ) WITHOUT ROWID;
    CREATE INDEX ruleTextByName ON ruleText (name);
    CREATE TABLE entity (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      level TEXT NOT NULL,
      parent TEXT,
      since TEXT,
      until TEXT
    ) WITHOUT ROWID;
    """

  /// What people have said of facts, of which nothing is ever changed or removed: what was wrong is undone by a further row.
  /// And what the roles of events hold, by the rules of the last run, so that corrections can be checked.
  static let decisionTables = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('review', 'label-studio')),
      queue TEXT,
      factID TEXT NOT NULL,
      document TEXT NOT NULL,
      sourceHash TEXT NOT NULL,
      event TEXT NOT NULL,
      rule TEXT NOT NULL,
      byteStart INTEGER NOT NULL,
      byteEnd INTEGER NOT NULL,
      quote TEXT NOT NULL,
      summary TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('accept', 'reject', 'correct', 'comment', 'add', 'undo')),
      role TEXT,
      position INTEGER,
      value TEXT,
      comparator TEXT,
      text TEXT,
      newStart INTEGER,
      newEnd INTEGER,
      comment TEXT,
      undoes INTEGER REFERENCES decision (id)
    );
    CREATE INDEX decisionByFact ON decision (factID);
    CREATE INDEX decisionByDocument ON decision (document, event);
    CREATE INDEX decisionByUndone ON decision (undoes) WHERE undoes IS NOT NULL;
    CREATE TABLE eventRole (
      event TEXT NOT NULL,
      position INTEGER NOT NULL,
      role TEXT NOT NULL,
      kind TEXT NOT NULL,
      identifies INTEGER NOT NULL CHECK (identifies IN (0, 1)),
      isList INTEGER NOT NULL CHECK (isList IN (0, 1)),
      PRIMARY KEY (event, position)
    ) WITHOUT ROWID;
    CREATE TRIGGER decisionStays BEFORE UPDATE ON decision
      BEGIN SELECT raise(ABORT, 'decisions are never changed; undo them by a further one'); END;
    CREATE TRIGGER decisionIsKept BEFORE DELETE ON decision
      BEGIN SELECT raise(ABORT, 'decisions are never removed; undo them by a further one'); END;
    """

  /// Full-text search without accents. SQLite's own tokenizer takes marks from letters, but leaves đ, which is a letter of
  /// its own: so the words stand in the index as they are written, and once more with d for đ.
  static let searchTables = """
    ALTER TABLE article ADD COLUMN plain TEXT GENERATED ALWAYS AS
      (replace(replace(coalesce(title, '') || ' ' || coalesce(text, ''), 'đ', 'd'), 'Đ', 'D')) VIRTUAL;
    ALTER TABLE fact ADD COLUMN plain TEXT GENERATED ALWAYS AS
      (replace(replace(text || ' ' || coalesce(summary, ''), 'đ', 'd'), 'Đ', 'D')) VIRTUAL;

    CREATE VIRTUAL TABLE articleSearch USING fts5(
      title, text, plain, content="article", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
    CREATE TRIGGER articleSearchInsert AFTER INSERT ON article BEGIN
      INSERT INTO articleSearch (rowid, title, text, plain) VALUES (new.id, new.title, new.text, new.plain);
    END;
    CREATE TRIGGER articleSearchDelete AFTER DELETE ON article BEGIN
      INSERT INTO articleSearch (articleSearch, rowid, title, text, plain)
        VALUES ('delete', old.id, old.title, old.text, old.plain);
    END;
    CREATE TRIGGER articleSearchUpdate AFTER UPDATE OF title, text ON article BEGIN
      INSERT INTO articleSearch (articleSearch, rowid, title, text, plain)
        VALUES ('delete', old.id, old.title, old.text, old.plain);
      INSERT INTO articleSearch (rowid, title, text, plain) VALUES (new.id, new.title, new.text, new.plain);
    END;
    INSERT INTO articleSearch (articleSearch) VALUES ('rebuild');

    CREATE VIRTUAL TABLE factSearch USING fts5(
      text, summary, plain, content="fact", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
    CREATE TRIGGER factSearchInsert AFTER INSERT ON fact BEGIN
      INSERT INTO factSearch (rowid, text, summary, plain) VALUES (new.id, new.text, new.summary, new.plain);
    END;
    CREATE TRIGGER factSearchDelete AFTER DELETE ON fact BEGIN
      INSERT INTO factSearch (factSearch, rowid, text, summary, plain)
        VALUES ('delete', old.id, old.text, old.summary, old.plain);
    END;
    CREATE TRIGGER factSearchUpdate AFTER UPDATE OF text, summary ON fact BEGIN
      INSERT INTO factSearch (factSearch, rowid, text, summary, plain)
        VALUES ('delete', old.id, old.text, old.summary, old.plain);
      INSERT INTO factSearch (rowid, text, summary, plain) VALUES (new.id, new.text, new.summary, new.plain);
    END;
    INSERT INTO factSearch (factSearch) VALUES ('rebuild');
    """

  /// The views of facts without what is kept for the search alone.
  static let factViews = """
    DROP VIEW currentFact;
    CREATE VIEW currentFact AS
      SELECT f.id, f.article, f.factID, f.partOf, f.event, f.rule, f.zone, f.byteStart, f.byteEnd, f.codePointStart,
        f.codePointEnd, f.text, f.json, f.summary, a.name AS articleName, a.published, a.url, a.source
      FROM fact f JOIN article a ON a.id = f.article
      WHERE a.current;
    """
}
