//! Listening: two sockets, our own accept loop with time limits, and stopping without losing a request.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt as _;

use crate::app::AppState;
use crate::clock::Clock;
use crate::config::Config;
use crate::folder::ClinicFolder;
use crate::router;

/// Time for the first bytes: the TLS handshake, and the headers of each request.
const HEADER_TIME: Duration = Duration::from_secs(10);
/// Time that running requests get when the server stops.
const STOP_TIME: Duration = Duration::from_secs(10);
/// Connections at once on one listener.
const MOST_CONNECTIONS: usize = 4096;

/// Address of the other end of the connection; never read from a header.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// A running server.
#[derive(Debug)]
pub struct Running {
    /// Where the patients' API listens.
    pub portal: SocketAddr,
    /// Where the Desk listens.
    pub desk: SocketAddr,
    stop: watch::Sender<bool>,
    loops: Vec<JoinHandle<()>>,
}

impl Running {
    /// Stops taking connections, lets running requests end, ends streams.
    pub async fn stop(self) {
        // No receiver left means that both loops have ended already.
        let _ended = self.stop.send(true);
        for accepting in self.loops {
            let _ended = accepting.await;
        }
    }
}

/// Opens a listening socket.
///
/// # Errors
/// When the port is taken, with its number.
pub async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("port {} is in use or not allowed", address.port()))
}

/// Serves a clinic until [`Running::stop`].
///
/// # Errors
/// When the database can't be opened, a port is taken, or the certificate can't be read.
pub async fn start(folder: &ClinicFolder, clock: Clock) -> anyhow::Result<Running> {
    let config = folder.config()?;
    let portal = listen(config.portal_listen).await?;
    let desk = listen(config.desk_listen).await?;
    start_on(folder, &config, clock, portal, desk).await
}

/// As [`start`], on sockets that are open already.
///
/// # Errors
/// As [`start`].
pub async fn start_on(
    folder: &ClinicFolder,
    config: &Config,
    clock: Clock,
    portal: TcpListener,
    desk: TcpListener,
) -> anyhow::Result<Running> {
    let store = folder.open_store().await?;
    let (stop, closing) = watch::channel(false);
    let app = Arc::new(AppState::new(store, config, clock, closing.clone())?);
    let tls = acceptor(folder)?;
    let running = (portal.local_addr()?, desk.local_addr()?);
    let loops = vec![
        tokio::spawn(accept(
            portal,
            Some(tls),
            router::portal(app.clone()),
            closing.clone(),
        )),
        tokio::spawn(accept(desk, None, router::desk(app), closing)),
    ];
    Ok(Running {
        portal: running.0,
        desk: running.1,
        stop,
        loops,
    })
}

fn acceptor(folder: &ClinicFolder) -> anyhow::Result<TlsAcceptor> {
    let (certificate, key) = folder.tls()?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .context("the certificate does not fit its key")?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

async fn accept(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    mut closing: watch::Receiver<bool>,
) {
    let graceful = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let accepted = tokio::select! {
            _ = closing.wait_for(|closing| *closing) => break,
            accepted = listener.accept() => accepted,
        };
        // A failed accept is the other end's doing, or too few file handles for a moment.
        let Ok((stream, peer)) = accepted else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Ok(permit) = room.clone().try_acquire_owned() else {
            continue;
        };
        let (tls, router, watcher) = (tls.clone(), router.clone(), graceful.watcher());
        tokio::spawn(async move {
            let _permit = permit;
            connection(stream, Peer(peer.ip()), tls, router, watcher).await;
        });
    }
    drop(listener);
    if tokio::time::timeout(STOP_TIME, graceful.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some requests did not end in time");
    }
}

async fn connection(
    stream: TcpStream,
    peer: Peer,
    tls: Option<TlsAcceptor>,
    router: Router,
    watcher: hyper_util::server::graceful::Watcher,
) {
    let _small_packets_at_once = stream.set_nodelay(true);
    match tls {
        None => serve_http(stream, peer, router, watcher).await,
        Some(tls) => match tokio::time::timeout(HEADER_TIME, tls.accept(stream)).await {
            Ok(Ok(stream)) => serve_http(stream, peer, router, watcher).await,
            _ => tracing::debug!("a connection ended before it was secure"),
        },
    }
}

async fn serve_http(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    peer: Peer,
    router: Router,
    watcher: hyper_util::server::graceful::Watcher,
) {
    let service = hyper::service::service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        router.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME)
        .serve_connection(TokioIo::new(stream), service);
    if let Err(error) = watcher.watch(connection).await {
        tracing::debug!(%error, "a connection ended early");
    }
}
