//! Rate limits for what a stranger may try, by the address of the connection (never by a header).

use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// Tries a minute from one address.
const TRIES_A_MINUTE: NonZeroU32 = NonZeroU32::MIN.saturating_add(59);

pub(crate) struct Limits {
    tries: DefaultKeyedRateLimiter<IpAddr>,
}

impl Limits {
    pub(crate) fn new() -> Self {
        Self {
            tries: RateLimiter::keyed(Quota::per_minute(TRIES_A_MINUTE)),
        }
    }

    /// Counts a try at a code, a link or a passkey; false when it is one too many.
    pub(crate) fn may_try(&self, peer: IpAddr) -> bool {
        self.tries.check_key(&peer).is_ok()
    }
}
