//! The clinic's database: SQLite and PostgreSQL behind one interface, bodies sealed.
