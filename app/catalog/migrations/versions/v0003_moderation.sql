-- Version 3, as it was released.

ALTER TABLE rendition ADD COLUMN measures TEXT;

ALTER TABLE rendition ADD COLUMN pixels BLOB;

ALTER TABLE rendition ADD COLUMN edition INTEGER;

ALTER TABLE recipe ADD COLUMN kin INTEGER;

CREATE TEMP TABLE old_suggestion AS SELECT * FROM suggestion;

DROP TABLE suggestion;

CREATE TEMP TABLE old_verdict AS SELECT * FROM verdict;

DROP TABLE verdict;

CREATE TABLE label (
  id INTEGER NOT NULL,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  "key" TEXT NOT NULL,
  CONSTRAINT pk_label PRIMARY KEY (id),
  CONSTRAINT uq_label_pack_name_category_version UNIQUE (pack, name, category, version)
) STRICT;

CREATE TABLE suggestion (
  rendition_id INTEGER NOT NULL,
  label_id INTEGER NOT NULL,
  score REAL NOT NULL,
  evidence TEXT,
  CONSTRAINT pk_suggestion PRIMARY KEY (rendition_id, label_id),
  CONSTRAINT fk_suggestion_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE,
  CONSTRAINT fk_suggestion_label_id FOREIGN KEY(label_id) REFERENCES label (id)
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_suggestion_label ON suggestion (label_id, rendition_id);

CREATE TABLE score (
  rendition_id INTEGER NOT NULL,
  label_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  value REAL NOT NULL,
  time_s REAL,
  CONSTRAINT pk_score PRIMARY KEY (rendition_id, label_id, position),
  CONSTRAINT fk_score_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE,
  CONSTRAINT fk_score_label_id FOREIGN KEY(label_id) REFERENCES label (id)
) WITHOUT ROWID, STRICT;

CREATE TABLE vector (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rendition_id INTEGER NOT NULL,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  dims INTEGER NOT NULL,
  data BLOB NOT NULL,
  CONSTRAINT uq_vector_rendition_id_pack UNIQUE (rendition_id, pack),
  CONSTRAINT fk_vector_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE verdict (
  rendition_id INTEGER NOT NULL,
  platform TEXT NOT NULL,
  outcome TEXT NOT NULL,
  by_machine TEXT NOT NULL,
  basis BLOB NOT NULL,
  stale INTEGER DEFAULT '0' NOT NULL,
  risk REAL,
  judged INTEGER NOT NULL,
  doc INTEGER,
  CONSTRAINT pk_verdict PRIMARY KEY (rendition_id, platform),
  CONSTRAINT fk_verdict_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_verdict_flagged ON verdict (doc) WHERE outcome IN ('review', 'blocked', 'prohibited') AND risk IS NOT NULL;

CREATE INDEX ix_verdict_outcome ON verdict (platform, outcome, doc, risk, judged) WHERE outcome <> 'clear';

CREATE INDEX ix_verdict_stale ON verdict (doc) WHERE stale = 1;

CREATE TABLE judgement (
  rendition_id INTEGER NOT NULL,
  sensitive INTEGER NOT NULL,
  body BLOB NOT NULL,
  CONSTRAINT pk_judgement PRIMARY KEY (rendition_id),
  CONSTRAINT fk_judgement_rendition_id FOREIGN KEY(rendition_id) REFERENCES rendition (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE persona (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  "key" TEXT NOT NULL,
  kind TEXT NOT NULL,
  attested TEXT,
  note TEXT DEFAULT '' NOT NULL,
  CONSTRAINT uq_persona_key UNIQUE ("key")
) STRICT;

CREATE TABLE release (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  persona_id INTEGER NOT NULL,
  person TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  platforms TEXT NOT NULL,
  nudity TEXT NOT NULL,
  CONSTRAINT fk_release_persona_id FOREIGN KEY(persona_id) REFERENCES persona (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_release_persona_id ON release (persona_id);

CREATE TABLE asset_persona (
  asset_id INTEGER NOT NULL,
  persona_id INTEGER NOT NULL,
  CONSTRAINT pk_asset_persona PRIMARY KEY (asset_id, persona_id),
  CONSTRAINT fk_asset_persona_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT fk_asset_persona_persona_id FOREIGN KEY(persona_id) REFERENCES persona (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_asset_persona_persona_id ON asset_persona (persona_id);

CREATE TABLE reply (
  asset_id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  name TEXT NOT NULL,
  reply TEXT NOT NULL,
  pack TEXT NOT NULL,
  label TEXT NOT NULL,
  score REAL NOT NULL,
  tag_id INTEGER,
  at INTEGER NOT NULL,
  CONSTRAINT pk_reply PRIMARY KEY (asset_id, "key"),
  CONSTRAINT fk_reply_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_reply_label ON reply (pack, label);

CREATE TABLE label_rule (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  pack TEXT NOT NULL,
  label TEXT NOT NULL,
  "key" TEXT NOT NULL,
  action TEXT NOT NULL,
  "to" TEXT,
  score REAL NOT NULL,
  CONSTRAINT uq_label_rule_pack_key UNIQUE (pack, "key")
) STRICT;

CREATE TABLE decision (
  asset_id INTEGER NOT NULL,
  platform TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  rendition_id INTEGER NOT NULL,
  basis BLOB NOT NULL,
  waits INTEGER DEFAULT '0' NOT NULL,
  confirmed_by TEXT,
  confirmed INTEGER,
  CONSTRAINT pk_decision PRIMARY KEY (asset_id, platform),
  CONSTRAINT fk_decision_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE later (
  asset_id INTEGER NOT NULL,
  platform TEXT NOT NULL,
  until INTEGER NOT NULL,
  CONSTRAINT pk_later PRIMARY KEY (asset_id, platform),
  CONSTRAINT fk_later_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE minor_mark (
  asset_id INTEGER NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_minor_mark PRIMARY KEY (asset_id),
  CONSTRAINT fk_minor_mark_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE correction (
  asset_id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  term TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_correction PRIMARY KEY (asset_id, "key"),
  CONSTRAINT fk_correction_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE TABLE twin_no (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  CONSTRAINT pk_twin_no PRIMARY KEY (a, b),
  CONSTRAINT fk_twin_no_a FOREIGN KEY(a) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT fk_twin_no_b FOREIGN KEY(b) REFERENCES asset (id) ON DELETE CASCADE
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_twin_no_b ON twin_no (b);

CREATE TABLE merged (
  asset_id INTEGER NOT NULL,
  keeper_id INTEGER NOT NULL,
  CONSTRAINT pk_merged PRIMARY KEY (asset_id),
  CONSTRAINT fk_merged_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE,
  CONSTRAINT fk_merged_keeper_id FOREIGN KEY(keeper_id) REFERENCES asset (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX ix_merged_keeper_id ON merged (keeper_id);

CREATE TABLE cull_reply (
  asset_id INTEGER NOT NULL,
  reply TEXT NOT NULL,
  features TEXT NOT NULL,
  at INTEGER NOT NULL,
  CONSTRAINT pk_cull_reply PRIMARY KEY (asset_id),
  CONSTRAINT fk_cull_reply_asset_id FOREIGN KEY(asset_id) REFERENCES asset (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE audit (
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  platform TEXT NOT NULL,
  assets TEXT NOT NULL,
  detail TEXT NOT NULL,
  reason TEXT NOT NULL,
  inputs TEXT NOT NULL,
  previous BLOB NOT NULL,
  hash BLOB NOT NULL,
  CONSTRAINT pk_audit PRIMARY KEY (number)
) STRICT;

CREATE TABLE policy_seen (
  platform TEXT NOT NULL,
  version TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  CONSTRAINT pk_policy_seen PRIMARY KEY (platform)
) WITHOUT ROWID, STRICT;

CREATE INDEX ix_rendition_edition ON rendition (edition) WHERE analysed = 1;

CREATE INDEX ix_rendition_pixels ON rendition (pixels) WHERE pixels IS NOT NULL;

CREATE INDEX ix_recipe_kin ON recipe (kin);

INSERT INTO label (pack, version, name, category, "key")
  SELECT DISTINCT pack, version, name, 'general', '' FROM temp.old_suggestion;

INSERT OR IGNORE INTO suggestion (rendition_id, label_id, score)
  SELECT rendition_id, label.id, score FROM temp.old_suggestion
    JOIN label USING (pack, version, name) ORDER BY score DESC;

INSERT INTO verdict (rendition_id, platform, outcome, by_machine, basis, judged, doc)
  SELECT rendition_id, platform, outcome, outcome, x'', judged, doc FROM temp.old_verdict
