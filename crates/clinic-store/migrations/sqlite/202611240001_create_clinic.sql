-- One clinic's record. Ids are UUIDv7 as TEXT, times BIGINT milliseconds since 1970, flags 0 or 1,
-- JSON as TEXT, sealed or wrapped bytes as BLOB. The same text runs on PostgreSQL with BYTEA for BLOB.

CREATE TABLE clinics (
  id TEXT NOT NULL PRIMARY KEY,
  profile TEXT NOT NULL,
  profile_signature TEXT NOT NULL,
  signing_key BLOB NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE staff_members (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL REFERENCES clinics (id),
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  role TEXT NOT NULL,
  face TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE sign_in_links (
  hash TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

CREATE TABLE passkeys (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  credential TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE desk_sessions (
  hash TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  idle_until INTEGER NOT NULL
) STRICT;

CREATE TABLE patients (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL REFERENCES clinics (id),
  name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  language TEXT NOT NULL,
  phone TEXT,
  doctor_id TEXT REFERENCES staff_members (id),
  data_key BLOB NOT NULL,
  feed_seq INTEGER NOT NULL DEFAULT 0,
  opening_seq INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX patients_by_name ON patients (clinic_id, name);

-- Who signs in. A patient's own account names the patient; a caregiver's has proxy grants instead.
CREATE TABLE accounts (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  name TEXT NOT NULL,
  patient_id TEXT REFERENCES patients (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE proxy_grants (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patients (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  scope TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER,
  revoked_at INTEGER
) STRICT;
CREATE INDEX proxy_grants_by_account ON proxy_grants (account_id, patient_id);

CREATE TABLE devices (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  public_key TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  revoked_at INTEGER,
  unlock_public_key TEXT,
  oprf_key BLOB,
  unlock_tries INTEGER NOT NULL DEFAULT 0,
  unlock_tries_since INTEGER NOT NULL DEFAULT 0,
  unlock_not_before INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE used_nonces (
  device_id TEXT NOT NULL,
  nonce TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (device_id, nonce)
) STRICT;
CREATE INDEX used_nonces_by_time ON used_nonces (seen_at);

CREATE TABLE triage_pools (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE triage_pool_members (
  pool_id TEXT NOT NULL REFERENCES triage_pools (id),
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  place INTEGER NOT NULL,
  PRIMARY KEY (pool_id, staff_id)
) STRICT;

CREATE TABLE routes (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  category TEXT NOT NULL,
  pool_id TEXT NOT NULL REFERENCES triage_pools (id),
  answerer_id TEXT REFERENCES staff_members (id),
  doctor_reads INTEGER NOT NULL,
  answer_within INTEGER NOT NULL,
  UNIQUE (clinic_id, category)
) STRICT;

CREATE TABLE absences (
  clinic_id TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  cover_id TEXT REFERENCES staff_members (id),
  PRIMARY KEY (staff_id, from_at)
) STRICT;

-- The clinician's lines are sealed under the id the message will have, so redeeming unseals nothing.
CREATE TABLE invitations (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patients (id),
  clinician_id TEXT NOT NULL REFERENCES staff_members (id),
  locator TEXT NOT NULL,
  secret_salt BLOB NOT NULL,
  secret_hash BLOB NOT NULL,
  thread_id TEXT NOT NULL,
  message_id TEXT NOT NULL,
  body BLOB NOT NULL,
  body_digest TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  ended_at INTEGER,
  wrong_birth_dates INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0,
  tries_since INTEGER NOT NULL DEFAULT 0,
  UNIQUE (clinic_id, locator)
) STRICT;
CREATE INDEX invitations_by_patient ON invitations (patient_id);

-- Stored replies: the same request gets the same answer, whatever was lost on the way.
CREATE TABLE stored_replies (
  sender_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  request_digest TEXT NOT NULL,
  reply TEXT NOT NULL,
  PRIMARY KEY (sender_id, request_id)
) STRICT;

-- Kept by the writer, so that an inbox needs no GROUP BY.
CREATE TABLE threads (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patients (id),
  category TEXT NOT NULL,
  state TEXT NOT NULL,
  audience TEXT NOT NULL,
  assigned_id TEXT REFERENCES staff_members (id),
  reader_ids TEXT NOT NULL DEFAULT '[]',
  passed_on_ids TEXT NOT NULL DEFAULT '[]',
  due_at INTEGER,
  last_seq INTEGER NOT NULL DEFAULT 0,
  newest_message_id TEXT,
  arrived_at INTEGER NOT NULL,
  words INTEGER NOT NULL DEFAULT 0,
  red_flag TEXT,
  caregiver_name TEXT,
  contradicted INTEGER NOT NULL DEFAULT 0,
  closed_at INTEGER,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX threads_open ON threads (clinic_id, state, due_at);
CREATE INDEX threads_by_patient ON threads (patient_id);

CREATE TABLE messages (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  thread_id TEXT NOT NULL REFERENCES threads (id),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  author TEXT NOT NULL,
  from_patient INTEGER NOT NULL,
  body BLOB NOT NULL,
  body_digest TEXT NOT NULL,
  thread_seq INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  guidance TEXT NOT NULL DEFAULT '[]',
  answered_at INTEGER,
  UNIQUE (thread_id, thread_seq)
) STRICT;

CREATE TABLE phone_cards (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  thread_id TEXT NOT NULL REFERENCES threads (id),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  staff_id TEXT NOT NULL REFERENCES staff_members (id),
  called_at INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  said TEXT NOT NULL,
  thread_seq INTEGER NOT NULL,
  heard TEXT
) STRICT;
CREATE INDEX phone_cards_by_thread ON phone_cards (thread_id);

CREATE TABLE promises (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  message_id TEXT,
  valid_until INTEGER NOT NULL,
  payload TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
CREATE INDEX promises_by_message ON promises (message_id);

CREATE TABLE receipts (
  id TEXT NOT NULL PRIMARY KEY,
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  thread_id TEXT NOT NULL,
  message_id TEXT NOT NULL REFERENCES messages (id),
  step TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  payload TEXT NOT NULL,
  signature TEXT NOT NULL,
  UNIQUE (message_id, step, staff_id)
) STRICT;

CREATE TABLE feed (
  patient_id TEXT NOT NULL REFERENCES patients (id),
  seq INTEGER NOT NULL,
  clinic_id TEXT NOT NULL,
  message_id TEXT,
  change TEXT NOT NULL,
  PRIMARY KEY (patient_id, seq)
) STRICT;

-- Leaves of the RFC 6962 tree, append-only.
CREATE TABLE openings (
  leaf_index INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  clinic_id TEXT NOT NULL,
  patient_id TEXT NOT NULL,
  patient_seq INTEGER NOT NULL,
  message_id TEXT NOT NULL REFERENCES messages (id),
  opener_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  salt TEXT NOT NULL,
  opening TEXT NOT NULL,
  UNIQUE (patient_id, patient_seq)
) STRICT;
CREATE INDEX openings_by_opener ON openings (message_id, opener_id, at);
CREATE TRIGGER openings_stay BEFORE UPDATE ON openings BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER openings_are_kept BEFORE DELETE ON openings BEGIN SELECT RAISE(ABORT, 'append-only'); END;
