//! Waypost Clinic: one binary with the API, the database and Waypost Desk.
