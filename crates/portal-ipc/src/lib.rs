//! Everything the window may ask and get: commands, forms, views, events and error codes.
//!
//! One declared surface. To add a command: add a line to [`commands`], its forms and views beside the
//! others, a handler in `src-tauri/src/commands/<feature>.rs`, and its permission in
//! `src-tauri/permissions/<feature>.toml`; a test says what is missing. TypeScript is made from here
//! (`cargo xtask bindings`), the words on screen are the UI's. No Tauri, no I/O.

pub mod bindings;
pub mod commands;
pub mod error;
pub mod events;
pub mod views;

pub use commands::{COMMANDS, Command};
pub use error::{ErrorCode, IpcError};
pub use events::Event;
