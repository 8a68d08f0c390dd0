//! One file for each resource; each handler says its place in the OpenAPI document beside it.

pub(crate) mod clinic;
pub(crate) mod feed;
pub(crate) mod invitations;
pub(crate) mod messages;
pub(crate) mod openlog;
pub(crate) mod registrations;
pub(crate) mod sessions;
pub(crate) mod team;
pub(crate) mod threads;
pub(crate) mod unlock;
pub(crate) mod wake;
