//! The clinic's rules without I/O: access policy, promises, closing, open-log tree.
//!
//! Everything here is a function of its arguments. Time and randomness come in from outside; storing is
//! `clinic-store`'s, speaking is `clinic-server`'s.

pub mod closing;
pub mod invitation;
pub mod openlog;
pub mod policy;
pub mod promise;

pub use closing::Close;
pub use openlog::OpenLog;
pub use policy::{Access, Operation, Relation, access};
pub use portal_protocol::hours::Schedule;
pub use promise::{Absence, PromiseRequest, Route, make_promise};
