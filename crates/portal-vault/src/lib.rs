//! The encrypted local store of one account.
