-- Version 5, as it was released.

CREATE TABLE blob (
  id BLOB NOT NULL,
  kind INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  size INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  name TEXT NOT NULL,
  came_from BLOB NOT NULL,
  rendition_id INTEGER,
  role TEXT,
  CONSTRAINT pk_blob PRIMARY KEY (id),
  CONSTRAINT fk_blob_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_blob_epoch ON blob (epoch);

CREATE INDEX ix_blob_rendition_id ON blob (rendition_id);

CREATE TABLE move_job (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  asset_id INTEGER NOT NULL,
  vault BLOB NOT NULL,
  place BLOB NOT NULL,
  stage TEXT NOT NULL,
  files TEXT NOT NULL,
  target BLOB NOT NULL,
  reason TEXT NOT NULL,
  begun INTEGER NOT NULL
) STRICT;

CREATE INDEX ix_move_job_asset_id ON move_job (asset_id);

CREATE TABLE sealed_entry (
  number INTEGER NOT NULL,
  body BLOB NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL,
  CONSTRAINT pk_sealed_entry PRIMARY KEY (number)
) STRICT;

CREATE TABLE unswept (
  asset_id INTEGER NOT NULL,
  library TEXT NOT NULL,
  CONSTRAINT pk_unswept PRIMARY KEY (asset_id, library)
) WITHOUT ROWID, STRICT;

ALTER TABLE audit ADD COLUMN redacted INTEGER DEFAULT '0' NOT NULL;

CREATE TRIGGER sealed_entry_update BEFORE UPDATE ON sealed_entry BEGIN SELECT RAISE(ABORT, 'the audit chain is only ever added to'); END;

CREATE TRIGGER sealed_entry_delete BEFORE DELETE ON sealed_entry BEGIN SELECT RAISE(ABORT, 'the audit chain is only ever added to'); END;
