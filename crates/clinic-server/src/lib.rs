//! Waypost Clinic: one binary with the patients' API, the Desk's API, the embedded Desk and the database.
//!
//! Two listeners: the patients' API over TLS with signed requests, and the Desk with a same-origin cookie.
//! Rules live in `clinic-domain`, rows in `clinic-store`; here are HTTP, limits, sign-in and the command line.

// One panic answers 500 and ends nothing else; that works only while panics unwind.
#[cfg(panic = "abort")]
compile_error!("the clinic's server needs `panic = \"unwind\"`");

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
mod demo;
mod desk_files;
mod error;
mod folder;
mod guidance;
mod handlers;
#[cfg(test)]
mod http_tests;
mod limits;
mod observe;
mod passkeys;
mod router;
pub mod serve;
mod session;
mod signature;

pub use demo::{DemoFacts, demo_profile, fill_demo};
pub use folder::ClinicFolder;
pub use router::openapi;
