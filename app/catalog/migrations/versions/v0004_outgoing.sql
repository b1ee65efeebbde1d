-- Version 4, as it was released.

ALTER TABLE export ADD COLUMN delivery TEXT;

ALTER TABLE export ADD COLUMN format TEXT;

ALTER TABLE export ADD COLUMN duration_s REAL;

CREATE TABLE outgoing_text (
  asset_id INTEGER NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT pk_outgoing_text PRIMARY KEY (asset_id, field),
  CONSTRAINT fk_outgoing_text_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE outgoing_words (
  asset_id INTEGER NOT NULL,
  platform TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT pk_outgoing_words PRIMARY KEY (asset_id, platform, kind),
  CONSTRAINT fk_outgoing_words_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE outgoing_crop (
  asset_id INTEGER NOT NULL,
  ratio TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  w REAL NOT NULL,
  h REAL NOT NULL,
  CONSTRAINT pk_outgoing_crop PRIMARY KEY (asset_id, ratio),
  CONSTRAINT fk_outgoing_crop_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE outgoing_cut (
  asset_id INTEGER NOT NULL,
  start_s REAL,
  end_s REAL,
  mute INTEGER NOT NULL,
  cover_s REAL,
  CONSTRAINT pk_outgoing_cut PRIMARY KEY (asset_id),
  CONSTRAINT fk_outgoing_cut_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE batch (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  target BLOB NOT NULL,
  delivery TEXT NOT NULL,
  options TEXT NOT NULL,
  begun INTEGER NOT NULL,
  ended INTEGER
) STRICT;

CREATE TABLE batch_item (
  batch_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  asset_id INTEGER NOT NULL,
  preset TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  made TEXT,
  override TEXT NOT NULL,
  reason TEXT,
  CONSTRAINT pk_batch_item PRIMARY KEY (batch_id, number),
  CONSTRAINT fk_batch_item_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT
