//! The window's commands, forms, views and events.
