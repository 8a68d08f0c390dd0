//! The system's own lock, sleep and change of user, as logind tells them on the system bus.

use std::collections::HashMap;

use futures_util::{StreamExt as _, stream};
use portal_client::Engine;
use portal_ipc::views::Nothing;
use zbus::message::Type;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};
use zbus::{Connection, MatchRule, Message, MessageStream};

const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Locks the vault whenever the system locks, sleeps, or is given to another user.
pub(crate) fn watch_session(engine: &Engine) {
    let engine = engine.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = watch(&engine).await {
            tracing::info!(%error, "the system does not tell of its lock and sleep");
        }
    });
}

async fn watch(engine: &Engine) -> zbus::Result<()> {
    let bus = Connection::system().await?;
    let sleeps = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(LOGIN)?
        .interface(MANAGER)?
        .member("PrepareForSleep")?
        .build();
    let session = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(LOGIN)?
        .path(own_session(&bus).await?)?
        .build();
    let mut told = stream::select(
        MessageStream::for_match_rule(sleeps, &bus, None).await?,
        MessageStream::for_match_rule(session, &bus, None).await?,
    );
    while let Some(message) = told.next().await {
        if means_lock(&message?)
            && let Err(error) = engine.lock(Nothing {}).await
        {
            tracing::error!(code = ?error.code, "the vault did not lock with the system");
        }
    }
    Ok(())
}

/// The session of this user; `auto` finds it for a program that runs outside of it, too.
async fn own_session(bus: &Connection) -> zbus::Result<OwnedObjectPath> {
    let path = "/org/freedesktop/login1";
    bus.call_method(Some(LOGIN), path, Some(MANAGER), "GetSession", &"auto")
        .await?
        .body()
        .deserialize()
}

fn means_lock(message: &Message) -> bool {
    let header = message.header();
    let interface = header.interface().map(|name| name.as_str());
    let member = header.member().map(|name| name.as_str());
    match (interface, member) {
        (Some(MANAGER), Some("PrepareForSleep")) => {
            message.body().deserialize::<bool>().unwrap_or(true)
        }
        (Some(SESSION), Some("Lock")) => true,
        (Some(PROPERTIES), Some("PropertiesChanged")) => {
            let body = message.body();
            let changed: Result<(String, HashMap<String, OwnedValue>, Vec<String>), _> =
                body.deserialize();
            changed.is_ok_and(|(_, changed, _)| {
                is(&changed, "LockedHint", true) || is(&changed, "Active", false)
            })
        }
        _ => false,
    }
}

fn is(changed: &HashMap<String, OwnedValue>, name: &str, wanted: bool) -> bool {
    changed
        .get(name)
        .is_some_and(|value| bool::try_from(value) == Ok(wanted))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "tests")]

    use super::*;

    fn signal<B: serde::Serialize + zbus::zvariant::DynamicType>(
        interface: &str,
        member: &str,
        body: &B,
    ) -> Message {
        Message::signal("/org/freedesktop/login1", interface, member)
            .expect("a signal")
            .build(body)
            .expect("a message")
    }

    #[test]
    fn going_to_sleep_locks_and_waking_up_does_not() {
        assert!(means_lock(&signal(MANAGER, "PrepareForSleep", &true)));
        assert!(!means_lock(&signal(MANAGER, "PrepareForSleep", &false)));
    }

    #[test]
    fn the_systems_lock_locks_and_its_unlock_does_not() {
        assert!(means_lock(&signal(SESSION, "Lock", &())));
        assert!(!means_lock(&signal(SESSION, "Unlock", &())));
    }

    #[test]
    fn a_locked_screen_and_another_user_lock() {
        let changed = |name: &str, value: bool| {
            let values = HashMap::from([(name, zbus::zvariant::Value::from(value))]);
            signal(
                PROPERTIES,
                "PropertiesChanged",
                &(SESSION, values, Vec::<&str>::new()),
            )
        };
        assert!(means_lock(&changed("LockedHint", true)));
        assert!(means_lock(&changed("Active", false)));
        assert!(!means_lock(&changed("LockedHint", false)));
        assert!(!means_lock(&changed("Active", true)));
        assert!(!means_lock(&changed("IdleHint", true)));
    }
}
