CREATE TABLE records (
    name TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL
) STRICT;

CREATE TABLE partitions (
    patient_id TEXT NOT NULL PRIMARY KEY,
    database_key BLOB NOT NULL
) STRICT;
