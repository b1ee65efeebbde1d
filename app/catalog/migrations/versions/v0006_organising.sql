-- Version 6, as it was released.

CREATE TABLE acx (
  collection_id INTEGER NOT NULL,
  doc INTEGER NOT NULL,
  CONSTRAINT pk_acx PRIMARY KEY (collection_id, doc)
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_acx_doc ON acx (doc, collection_id);

CREATE TABLE collection (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "query" TEXT,
  CONSTRAINT uq_collection_key UNIQUE ("key")
) STRICT;

CREATE TABLE collected (
  asset_id INTEGER NOT NULL,
  collection_id INTEGER NOT NULL,
  CONSTRAINT pk_collected PRIMARY KEY (asset_id, collection_id),
  CONSTRAINT fk_collected_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT fk_collected_collection_id FOREIGN KEY(collection_id) REFERENCES collection (id)
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_collected_collection_id ON collected (collection_id);

CREATE TABLE stacked (
  asset_id INTEGER NOT NULL,
  stack INTEGER NOT NULL,
  cover INTEGER NOT NULL,
  CONSTRAINT pk_stacked PRIMARY KEY (asset_id),
  CONSTRAINT fk_stacked_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_stacked_stack ON stacked (stack);

CREATE INDEX ix_op_image_row ON op_image ("row", row_of);
