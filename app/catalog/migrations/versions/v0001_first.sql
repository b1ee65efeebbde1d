-- The first schema, as it was released. Later steps change it; this file stays.

CREATE TABLE meta (
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  CONSTRAINT pk_meta PRIMARY KEY ("key")
) WITHOUT ROWID, STRICT;

CREATE TABLE asset (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rating INTEGER DEFAULT '0' NOT NULL,
  label TEXT,
  flag TEXT,
  state TEXT DEFAULT 'active' NOT NULL,
  doc INTEGER NOT NULL,
  rendition_id INTEGER NOT NULL,
  added INTEGER NOT NULL,
  created INTEGER NOT NULL,
  path BLOB NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  format TEXT,
  width INTEGER,
  height INTEGER,
  size INTEGER NOT NULL,
  duration_s REAL,
  fault TEXT,
  offline INTEGER DEFAULT '0' NOT NULL,
  copies INTEGER DEFAULT '1' NOT NULL,
  CONSTRAINT ck_asset_rating CHECK (rating BETWEEN 0 AND 5),
  CONSTRAINT ck_asset_id CHECK (id < (1 << 29)),
  CONSTRAINT uq_asset_rendition_id UNIQUE (rendition_id)
) STRICT;

CREATE TABLE folder (
  id INTEGER NOT NULL,
  path BLOB NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT pk_folder PRIMARY KEY (id),
  CONSTRAINT uq_folder_path UNIQUE (path)
) STRICT;

CREATE TABLE tag (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  "key" TEXT NOT NULL,
  CONSTRAINT fk_tag_parent_id FOREIGN KEY(parent_id) REFERENCES tag (id),
  CONSTRAINT uq_tag_key UNIQUE ("key")
) STRICT;

CREATE TABLE atx (
  tag_id INTEGER NOT NULL,
  doc INTEGER NOT NULL,
  CONSTRAINT pk_atx PRIMARY KEY (tag_id, doc)
) WITHOUT ROWID, STRICT;

CREATE TABLE term (
  id INTEGER NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  "key" TEXT NOT NULL,
  CONSTRAINT pk_term PRIMARY KEY (id),
  CONSTRAINT uq_term_field_key UNIQUE (field, "key")
) STRICT;

CREATE TABLE facet (
  term_id INTEGER NOT NULL,
  doc INTEGER NOT NULL,
  CONSTRAINT pk_facet PRIMARY KEY (term_id, doc)
) WITHOUT ROWID, STRICT;

CREATE TABLE asset_text (
  doc INTEGER NOT NULL,
  name TEXT NOT NULL,
  prompt TEXT NOT NULL,
  negative TEXT NOT NULL,
  text TEXT NOT NULL,
  raw TEXT NOT NULL,
  CONSTRAINT pk_asset_text PRIMARY KEY (doc)
) STRICT;

CREATE TABLE root (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  path BLOB NOT NULL,
  cloud TEXT NOT NULL,
  added INTEGER NOT NULL,
  CONSTRAINT uq_root_path UNIQUE (path)
) STRICT;

CREATE TABLE scan (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  path BLOB NOT NULL,
  added INTEGER NOT NULL,
  CONSTRAINT uq_scan_path UNIQUE (path)
) STRICT;

CREATE TABLE queued (
  id INTEGER NOT NULL,
  path BLOB NOT NULL,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  device INTEGER NOT NULL,
  inode INTEGER NOT NULL,
  CONSTRAINT pk_queued PRIMARY KEY (id),
  CONSTRAINT uq_queued_path UNIQUE (path)
) STRICT;

CREATE TABLE op (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  target INTEGER,
  images INTEGER,
  at INTEGER NOT NULL,
  assets INTEGER NOT NULL,
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE rendition (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  asset_id INTEGER NOT NULL,
  sha256 BLOB,
  added INTEGER NOT NULL,
  size INTEGER NOT NULL,
  format TEXT,
  kind TEXT,
  width INTEGER,
  height INTEGER,
  frames INTEGER DEFAULT '1' NOT NULL,
  duration_s REAL,
  has_alpha INTEGER DEFAULT '0' NOT NULL,
  created TEXT,
  made INTEGER NOT NULL,
  phash INTEGER,
  digital_source_type TEXT,
  texts TEXT,
  fault TEXT,
  fault_message TEXT,
  analysed INTEGER DEFAULT '0' NOT NULL,
  CONSTRAINT fk_rendition_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT uq_rendition_sha256 UNIQUE (sha256)
) STRICT;

CREATE TABLE tag_alias (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  tag_id INTEGER NOT NULL,
  path TEXT NOT NULL,
  "key" TEXT NOT NULL,
  CONSTRAINT fk_tag_alias_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id),
  CONSTRAINT uq_tag_alias_key UNIQUE ("key")
) STRICT;

CREATE TABLE asset_tag (
  asset_id INTEGER NOT NULL,
  tag_id INTEGER NOT NULL,
  source TEXT DEFAULT 'user' NOT NULL,
  CONSTRAINT pk_asset_tag PRIMARY KEY (asset_id, tag_id),
  CONSTRAINT fk_asset_tag_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT fk_asset_tag_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE op_image (
  id INTEGER NOT NULL,
  op_id INTEGER NOT NULL,
  row_of TEXT NOT NULL,
  field TEXT,
  "row" INTEGER NOT NULL,
  "before" ANY,
  "after" ANY,
  CONSTRAINT pk_op_image PRIMARY KEY (id),
  CONSTRAINT fk_op_image_op_id FOREIGN KEY(op_id) REFERENCES op (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE location (
  id INTEGER NOT NULL,
  folder_id INTEGER NOT NULL,
  name BLOB NOT NULL,
  text TEXT NOT NULL,
  rendition_id INTEGER NOT NULL,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  device INTEGER NOT NULL,
  inode INTEGER NOT NULL,
  presence TEXT NOT NULL,
  CONSTRAINT pk_location PRIMARY KEY (id),
  CONSTRAINT uq_location_folder_id_name UNIQUE (folder_id, name),
  CONSTRAINT fk_location_folder_id FOREIGN KEY(folder_id) REFERENCES folder (id),
  CONSTRAINT fk_location_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE recipe (
  rendition_id INTEGER NOT NULL,
  generator TEXT NOT NULL,
  prompt TEXT,
  negative_prompt TEXT,
  seed TEXT,
  steps INTEGER,
  cfg REAL,
  sampler TEXT,
  scheduler TEXT,
  checkpoint TEXT,
  certainty TEXT NOT NULL,
  extra TEXT NOT NULL,
  CONSTRAINT pk_recipe PRIMARY KEY (rendition_id),
  CONSTRAINT fk_recipe_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE lora (
  rendition_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  strength REAL,
  CONSTRAINT pk_lora PRIMARY KEY (rendition_id, position),
  CONSTRAINT fk_lora_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE raw_text (
  id INTEGER NOT NULL,
  rendition_id INTEGER NOT NULL,
  carrier TEXT NOT NULL,
  body BLOB NOT NULL,
  CONSTRAINT pk_raw_text PRIMARY KEY (id),
  CONSTRAINT uq_raw_text_rendition_id_carrier UNIQUE (rendition_id, carrier),
  CONSTRAINT fk_raw_text_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE palette (
  rendition_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  rgb INTEGER NOT NULL,
  share REAL NOT NULL,
  CONSTRAINT pk_palette PRIMARY KEY (rendition_id, position),
  CONSTRAINT fk_palette_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE analysis (
  rendition_id INTEGER NOT NULL,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  seen INTEGER NOT NULL,
  CONSTRAINT pk_analysis PRIMARY KEY (rendition_id, pack, version),
  CONSTRAINT fk_analysis_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE detection (
  id INTEGER NOT NULL,
  rendition_id INTEGER NOT NULL,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  label TEXT NOT NULL,
  score REAL NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  w REAL NOT NULL,
  h REAL NOT NULL,
  time_s REAL,
  CONSTRAINT pk_detection PRIMARY KEY (id),
  CONSTRAINT fk_detection_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE suggestion (
  id INTEGER NOT NULL,
  rendition_id INTEGER NOT NULL,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  score REAL NOT NULL,
  CONSTRAINT pk_suggestion PRIMARY KEY (id),
  CONSTRAINT fk_suggestion_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE verdict (
  rendition_id INTEGER NOT NULL,
  platform TEXT NOT NULL,
  outcome TEXT NOT NULL,
  context TEXT NOT NULL,
  policy_version TEXT NOT NULL,
  findings TEXT NOT NULL,
  judged INTEGER NOT NULL,
  doc INTEGER,
  CONSTRAINT pk_verdict PRIMARY KEY (rendition_id, platform),
  CONSTRAINT fk_verdict_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE export (
  id INTEGER NOT NULL,
  asset_id INTEGER NOT NULL,
  rendition_id INTEGER,
  preset TEXT NOT NULL,
  path BLOB NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  exported INTEGER NOT NULL,
  policy_version TEXT,
  CONSTRAINT pk_export PRIMARY KEY (id),
  CONSTRAINT fk_export_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT fk_export_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE SET NULL
) STRICT;

CREATE VIRTUAL TABLE asset_fts USING fts5(name, prompt, text, raw, content='asset_text', content_rowid='doc', prefix='2 3', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M* So'");

CREATE VIRTUAL TABLE negative_fts USING fts5(negative, content='asset_text', content_rowid='doc', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M* So'");

CREATE VIRTUAL TABLE tag_fts USING fts5(name, prefix='2 3', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M* So'");

CREATE INDEX ix_asset_added ON asset (added);
CREATE INDEX ix_asset_copies ON asset (doc) WHERE copies > 1;
CREATE INDEX ix_asset_duration ON asset (duration_s) WHERE duration_s IS NOT NULL;
CREATE INDEX ix_asset_fault ON asset (doc) WHERE fault IS NOT NULL;
CREATE INDEX ix_asset_flag ON asset (flag, doc) WHERE flag IS NOT NULL;
CREATE INDEX ix_asset_format ON asset (format, doc);
CREATE INDEX ix_asset_height ON asset (height);
CREATE INDEX ix_asset_kind ON asset (kind, doc);
CREATE INDEX ix_asset_label ON asset (label, doc) WHERE label IS NOT NULL;
CREATE INDEX ix_asset_name ON asset (name COLLATE NOCASE, id);
CREATE INDEX ix_asset_offline ON asset (doc) WHERE offline = 1;
CREATE INDEX ix_asset_rating ON asset (rating, doc);
CREATE INDEX ix_asset_size ON asset (size, id);
CREATE INDEX ix_asset_state ON asset (state, doc) WHERE state <> 'active';
CREATE INDEX ix_asset_tag_tag_id ON asset_tag (tag_id);
CREATE INDEX ix_asset_width ON asset (width);
CREATE INDEX ix_atx_doc ON atx (doc, tag_id);
CREATE INDEX ix_detection_rendition_id ON detection (rendition_id);
CREATE INDEX ix_export_asset_id ON export (asset_id);
CREATE INDEX ix_export_preset ON export (preset);
CREATE INDEX ix_export_rendition_id ON export (rendition_id);
CREATE INDEX ix_facet_doc ON facet (doc, term_id);
CREATE INDEX ix_location_inode ON location (inode, device);
CREATE INDEX ix_location_rendition_id ON location (rendition_id);
CREATE INDEX ix_op_image_op_id ON op_image (op_id);
CREATE INDEX ix_op_stack ON op (kind, state, id);
CREATE INDEX ix_recipe_cfg ON recipe (cfg);
CREATE INDEX ix_recipe_seed ON recipe (seed);
CREATE INDEX ix_recipe_steps ON recipe (steps);
CREATE INDEX ix_rendition_asset_id ON rendition (asset_id);
CREATE INDEX ix_rendition_new ON rendition (id) WHERE analysed = 0 AND fault IS NULL;
CREATE INDEX ix_suggestion_rendition_id ON suggestion (rendition_id);
CREATE INDEX ix_tag_alias_tag_id ON tag_alias (tag_id);
CREATE INDEX ix_tag_parent_id ON tag (parent_id);
CREATE INDEX ix_verdict_outcome ON verdict (platform, outcome, doc);
CREATE INDEX ix_verdict_policy ON verdict (platform, policy_version);
CREATE UNIQUE INDEX ix_asset_doc ON asset (doc);
