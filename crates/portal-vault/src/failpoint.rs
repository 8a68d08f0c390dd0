//! Named points where a test ends the process. Without the feature `failpoints` they are nothing.

/// Ends the process when `WAYPOST_FAILPOINT` names this point.
#[cfg(feature = "failpoints")]
pub fn failpoint(name: &str) {
    if std::env::var_os("WAYPOST_FAILPOINT").is_some_and(|wanted| wanted == name) {
        std::process::abort();
    }
}

/// Nothing: the feature `failpoints` is off.
#[cfg(not(feature = "failpoints"))]
pub const fn failpoint(_name: &str) {}
