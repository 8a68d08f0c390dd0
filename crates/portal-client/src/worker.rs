//! The worker of an open session: sends what waits, reads the feed, checks the open-log, listens for wake-ups.
//!
//! One task, one thing after the other, so that nothing is sent twice by two of them. It may be ended at any
//! point: the ledger and the cursor decide where the next one goes on.

use std::sync::Arc;
use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBuilder};
use futures_util::StreamExt as _;
use portal_ipc::views::Connection;
use portal_protocol::portal::paths;
use sse_stream::SseStream;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::session::Session;

const FIRST_WAIT: Duration = Duration::from_millis(500);
const LONGEST_WAIT: Duration = Duration::from_secs(10);

impl Engine {
    /// Starts the worker of a session; an earlier one ends.
    pub(crate) fn start_worker(&self, session: &Arc<Session>) {
        // Weak on both: an engine or session that nobody holds must not be kept by its own worker.
        let inner = Arc::downgrade(&self.inner);
        let weak = Arc::downgrade(session);
        let worker = tokio::spawn(async move {
            let mut waits = waits();
            while let (Some(inner), Some(session)) = (inner.upgrade(), weak.upgrade()) {
                let engine = Self { inner };
                match engine.listen(&session, &mut waits).await {
                    Ok(()) => {}
                    Err(failure) => engine.set_connection(connection_of(&failure), false),
                }
                drop(engine);
                let wait = waits.next().unwrap_or(LONGEST_WAIT);
                tokio::select! {
                    () = tokio::time::sleep(wait) => {}
                    () = session.poke.notified() => {}
                }
            }
        });
        session.set_worker(worker);
    }

    /// One connection: everything that waits, then wake-ups until it ends.
    async fn listen(
        &self,
        session: &Arc<Session>,
        waits: &mut backon::ExponentialBackoff,
    ) -> Result<(), Failure> {
        self.pass(session).await?;
        let api = self.api().map_err(|_| Failure::Offline)?;
        if session.known_member().is_none() {
            return Ok(());
        }
        self.repair_gaps(session).await?;
        let response = api.stream(&session.signer, paths::WAKE).await?;
        *waits = self::waits();
        let mut wakes = SseStream::from_bytes_stream(response.bytes_stream());
        loop {
            tokio::select! {
                wake = wakes.next() => match wake {
                    Some(Ok(_)) => self.pass(session).await?,
                    Some(Err(_)) => return Err(Failure::Broken),
                    None => return Ok(()),
                },
                () = session.poke.notified() => self.pass(session).await?,
            }
        }
    }

    /// What there is to do, in order.
    async fn pass(&self, session: &Arc<Session>) -> Result<(), Failure> {
        self.resume_registration(session).await?;
        if session.known_member().is_none() {
            return Ok(());
        }
        self.send_waiting(session).await?;
        self.sync(session).await?;
        self.set_connection(Connection::Online, true);
        self.check_new_openings(session).await
    }
}

fn waits() -> backon::ExponentialBackoff {
    ExponentialBuilder::default()
        .with_min_delay(FIRST_WAIT)
        .with_max_delay(LONGEST_WAIT)
        .with_jitter()
        .without_max_times()
        .build()
}

const fn connection_of(failure: &Failure) -> Connection {
    match failure {
        Failure::Offline => Connection::Offline,
        Failure::NotTheClinic | Failure::Garbled => Connection::NotTheClinic,
        _ => Connection::ClinicSilent,
    }
}
