//! Wake-ups over SSE: "something changed, ask". They carry nothing else; the cursor decides.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use clinic_store::Wake;
use futures_util::Stream;
use tokio::sync::broadcast::error::RecvError;

use crate::app::App;
use crate::error::ApiError;
use crate::session::SignedIn;
use crate::signature::{FromDevice, NoBody};

/// A quiet line this often keeps the connection alive and shows when it is dead.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

type Wakes = Sse<
    axum::response::sse::KeepAliveStream<
        std::pin::Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>>,
    >,
>;

/// Wakes a computer when one of its patients' feeds has grown.
#[utoipa::path(get, path = portal_protocol::portal::paths::WAKE, operation_id = "read_feed_wake",
    responses((status = OK, content_type = "text/event-stream")))]
pub(crate) async fn device(
    State(app): State<App>,
    request: FromDevice<NoBody>,
) -> Result<Wakes, ApiError> {
    let patients = app.store.patients_of(request.device_id).await?;
    Ok(stream(
        app,
        move |wake| matches!(wake, Wake::Patient(patient_id) if patients.contains(&patient_id)),
    ))
}

/// Wakes the Desk when a list changed.
#[utoipa::path(get, path = portal_protocol::desk::paths::WAKE, operation_id = "list_inbox_wake",
    responses((status = OK, content_type = "text/event-stream")))]
pub(crate) async fn desk(State(app): State<App>, _who: SignedIn) -> Wakes {
    stream(app, |wake| wake == Wake::Desk)
}

fn stream(app: App, concerns: impl Fn(Wake) -> bool + Send + 'static) -> Wakes {
    let mut wakes = app.store.subscribe();
    let mut closing = app.closing.clone();
    let events = async_stream::stream! {
        // The first wake-up covers what happened before this connection stood.
        yield Ok(Event::default().event("wake").data("1"));
        loop {
            tokio::select! {
                () = async { drop(closing.wait_for(|closing| *closing).await) } => break,
                wake = wakes.recv() => match wake {
                    Ok(wake) if !concerns(wake) => {}
                    Ok(_) | Err(RecvError::Lagged(_)) => yield Ok(Event::default().event("wake").data("1")),
                    Err(RecvError::Closed) => break,
                },
            }
        }
    };
    let events: std::pin::Pin<Box<dyn Stream<Item = Result<Event, Infallible>> + Send>> =
        Box::pin(events);
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}
