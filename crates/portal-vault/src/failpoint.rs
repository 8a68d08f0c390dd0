//! Named points where a test ends the process. Without the feature `failpoints` they are nothing.

#[cfg(feature = "failpoints")]
pub(crate) fn failpoint(name: &str) {
    if std::env::var_os("WAYPOST_FAILPOINT").is_some_and(|wanted| wanted == name) {
        std::process::abort();
    }
}

#[cfg(not(feature = "failpoints"))]
pub(crate) const fn failpoint(_name: &str) {}
