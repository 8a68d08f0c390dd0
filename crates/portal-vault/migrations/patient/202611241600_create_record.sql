CREATE TABLE records (
    name TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL
) STRICT;

CREATE TABLE threads (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- Messages and phone cards: they share one sequence in a thread.
CREATE TABLE entries (
    entry_number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    thread_id TEXT NOT NULL,
    thread_seq INTEGER NOT NULL,
    document TEXT NOT NULL,
    unread INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entries_by_thread ON entries (thread_id, thread_seq);
CREATE INDEX entries_unread ON entries (thread_id) WHERE unread = 1;

CREATE VIRTUAL TABLE entry_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE receipts (
    id TEXT NOT NULL PRIMARY KEY,
    message_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    document TEXT NOT NULL,
    payload TEXT NOT NULL,
    signature TEXT NOT NULL
) STRICT;
CREATE INDEX receipts_by_message ON receipts (message_id, at);

CREATE TABLE promises (
    message_id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    payload TEXT NOT NULL,
    signature TEXT NOT NULL
) STRICT;

CREATE TABLE openings (
    leaf_index INTEGER NOT NULL PRIMARY KEY,
    salt TEXT NOT NULL,
    opening TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX openings_by_time ON openings (at);

CREATE TABLE drafts (
    thread_id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

-- The ledger. A row is never deleted by success: state 'done' keeps the digest.
CREATE TABLE outgoing (
    message_id TEXT NOT NULL PRIMARY KEY,
    thread_id TEXT NOT NULL,
    body_digest TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL,
    changed_payload TEXT,
    changed_signature TEXT,
    refusal TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outgoing_by_thread ON outgoing (thread_id, queued_at);
