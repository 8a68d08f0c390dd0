CREATE TABLE records (
    name TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL
) STRICT;

-- One row for each thread with anything in it. What the list shows stands here, kept in the transaction
-- that changes it: drawing the list must not depend on how many messages there are.
CREATE TABLE threads (
    id TEXT NOT NULL PRIMARY KEY,
    -- As the clinic has it; NULL with only a draft, a message on its way, or entries.
    document TEXT,
    updated_at INTEGER,
    last_seq INTEGER NOT NULL DEFAULT 0,
    -- Of the first message.
    first_seq INTEGER,
    first_words TEXT,
    -- Of the newest entry.
    newest_seq INTEGER,
    newest_at INTEGER,
    newest_kind TEXT,
    newest_document TEXT,
    -- Entries of the clinic's that were not read.
    unread INTEGER NOT NULL DEFAULT 0,
    -- Last change here or at the clinic; NULL when nothing is left to show.
    shown_at INTEGER
) STRICT;
CREATE INDEX threads_by_time ON threads (shown_at, id);

-- Messages and phone cards: they share one sequence in a thread.
CREATE TABLE entries (
    entry_number INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    thread_id TEXT NOT NULL,
    thread_seq INTEGER NOT NULL,
    -- SHA-256 of a message's words.
    body_digest TEXT,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX entries_by_thread ON entries (thread_id, thread_seq);

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

-- The ledger. A row is never deleted, so that an id can't be used twice:
-- 'waiting', 'needs_look', 'refused': the person's; 'reached': the clinic has it, its entry is still to come;
-- 'done': its words stand in `entries`; 'taken_back': its words stand in a draft.
CREATE TABLE outgoing (
    message_id TEXT NOT NULL PRIMARY KEY,
    thread_id TEXT NOT NULL,
    body_digest TEXT NOT NULL,
    -- Empty once the words stand elsewhere.
    document TEXT NOT NULL,
    state TEXT NOT NULL,
    changed_payload TEXT,
    changed_signature TEXT,
    refusal TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outgoing_open ON outgoing (thread_id, queued_at)
    WHERE state IN ('waiting', 'needs_look', 'refused', 'reached');
