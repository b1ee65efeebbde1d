-- Version 2, as it was released.

ALTER TABLE asset ADD COLUMN presence TEXT DEFAULT 'present' NOT NULL;

UPDATE asset SET presence = 'missing' WHERE offline = 1;

CREATE INDEX ix_asset_missing ON asset (doc) WHERE presence = 'missing';

CREATE INDEX ix_asset_cloud ON asset (doc) WHERE presence = 'cloud';

DROP INDEX ix_rendition_new;

CREATE INDEX ix_rendition_new ON rendition (id)
  WHERE analysed = 0 AND fault IS NULL AND sha256 IS NOT NULL;

ALTER TABLE location ADD COLUMN was TEXT;

ALTER TABLE location ADD COLUMN copy_of BLOB;

CREATE INDEX ix_location_missing ON location (id) WHERE presence = 'missing';

CREATE INDEX ix_location_copy ON location (folder_id, copy_of) WHERE copy_of IS NOT NULL;

ALTER TABLE root ADD COLUMN "ignore" TEXT DEFAULT '[]' NOT NULL;

ALTER TABLE root ADD COLUMN watch TEXT DEFAULT 'auto' NOT NULL;

ALTER TABLE root ADD COLUMN offline INTEGER DEFAULT '0' NOT NULL;

ALTER TABLE root ADD COLUMN held_missing INTEGER;

ALTER TABLE root ADD COLUMN held_known INTEGER;

CREATE TABLE companion (
  location_id INTEGER NOT NULL,
  path BLOB NOT NULL,
  role TEXT NOT NULL,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  CONSTRAINT pk_companion PRIMARY KEY (location_id, path),
  CONSTRAINT fk_companion_location_id FOREIGN KEY(location_id) REFERENCES location (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE said (
  location_id INTEGER NOT NULL,
  keywords TEXT NOT NULL,
  rating INTEGER,
  label TEXT,
  flag TEXT,
  CONSTRAINT pk_said PRIMARY KEY (location_id),
  CONSTRAINT fk_said_location_id FOREIGN KEY(location_id) REFERENCES location (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE "conflict" (
  copy_id INTEGER NOT NULL,
  original_id INTEGER NOT NULL,
  answer TEXT,
  was TEXT,
  CONSTRAINT pk_conflict PRIMARY KEY (copy_id),
  CONSTRAINT fk_conflict_copy_id FOREIGN KEY(copy_id) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT fk_conflict_original_id FOREIGN KEY(original_id) REFERENCES asset (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_conflict_original_id ON "conflict" (original_id);

CREATE TABLE region (
  rendition_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  x REAL NOT NULL,
  y REAL NOT NULL,
  w REAL NOT NULL,
  h REAL NOT NULL,
  CONSTRAINT pk_region PRIMARY KEY (rendition_id, position),
  CONSTRAINT fk_region_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE credential (
  rendition_id INTEGER NOT NULL,
  trust TEXT NOT NULL,
  signer TEXT,
  issued TEXT,
  generator TEXT,
  title TEXT,
  actions TEXT NOT NULL,
  source_types TEXT NOT NULL,
  problems TEXT NOT NULL,
  manifest BLOB,
  CONSTRAINT pk_credential PRIMARY KEY (rendition_id),
  CONSTRAINT fk_credential_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;
