//! A command is declared once in `portal-ipc`; its permission and its handler must follow.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use portal_ipc::COMMANDS;
use portal_ipc::views::{AccountState, AppStatusView};
use portal_vault::MemoryKeychain;
use serde::Deserialize;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager as _, WebviewWindow};
use tempfile::TempDir;
use waypost_app::Arguments;

#[derive(Deserialize)]
struct PermissionFile {
    permission: Vec<Permission>,
}

#[derive(Deserialize)]
struct Permission {
    identifier: String,
    commands: Commands,
}

#[derive(Deserialize)]
struct Commands {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Capability {
    windows: Vec<String>,
    permissions: Vec<String>,
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src-tauri")
        .join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

/// The commands of each permission, which is named as its file and its feature.
fn permissions() -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for path in files("permissions") {
        let text = std::fs::read_to_string(&path).expect("a file");
        let file: PermissionFile = toml::from_str(&text).expect("a permission file");
        for permission in file.permission {
            let name = path.file_stem().and_then(|name| name.to_str());
            assert_eq!(name, Some(permission.identifier.as_str()));
            found.insert(
                permission.identifier,
                BTreeSet::from_iter(permission.commands.allow),
            );
        }
    }
    found
}

#[test]
fn each_feature_has_a_permission_file_with_its_commands() {
    let mut declared: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, feature) in COMMANDS {
        let commands = declared.entry((*feature).to_owned()).or_default();
        commands.insert((*name).to_owned());
    }
    assert_eq!(permissions(), declared);
}

#[test]
fn the_window_is_granted_every_feature_and_little_else() {
    let files = files("capabilities");
    let [path] = files.as_slice() else {
        unreachable!("one window, one capability: {files:?}");
    };
    let text = std::fs::read_to_string(path).expect("a file");
    let capability: Capability = serde_json::from_str(&text).expect("a capability");
    assert_eq!(capability.windows, ["main*"]);
    let mut granted = BTreeSet::from_iter(capability.permissions);
    for feature in permissions().into_keys() {
        assert!(granted.remove(&feature), "{feature} is not granted");
    }
    let others = [
        "core:event:allow-listen",
        "core:event:allow-unlisten",
        "core:webview:allow-print",
    ];
    assert_eq!(granted, BTreeSet::from(others.map(str::to_owned)));
}

/// The app on the mock runtime, on a folder of its own.
fn start() -> (App<MockRuntime>, TempDir) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let arguments = Arguments {
        data_folder: Some(folder.path().join("app")),
        opened: None,
    };
    let keychain = Arc::new(MemoryKeychain::default());
    let mut app = waypost_app::app(mock_builder(), arguments, keychain).expect("an app");
    #[expect(deprecated, reason = "runs the set-up; nothing is run in a loop")]
    app.run_iteration(|_, _| {});
    (app, folder)
}

fn window(app: &App<MockRuntime>) -> WebviewWindow<MockRuntime> {
    app.get_webview_window("main").expect("the window")
}

/// Calls a command as the page at this address would.
fn invoke(
    window: &WebviewWindow<MockRuntime>,
    address: &str,
    command: &str,
    form: &Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: address.parse().expect("an address"),
        body: InvokeBody::Json(json!({ "form": form })),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|reply| reply.deserialize().expect("JSON"))
}

const OWN: &str = if cfg!(windows) {
    "http://tauri.localhost"
} else {
    "tauri://localhost"
};

#[test]
fn the_window_asks_the_engine_and_gets_a_view() {
    let (app, _folder) = start();
    let reply = invoke(&window(&app), OWN, "app_status", &json!({})).expect("a reply");
    let status: AppStatusView = serde_json::from_value(reply).expect("the status");
    assert_eq!(status.state, AccountState::NoClinic);
}

#[test]
fn what_the_engine_refuses_reaches_the_window_as_a_closed_code() {
    let (app, _folder) = start();
    let form = json!({ "text": "no clinic file" });
    let error = invoke(&window(&app), OWN, "join_clinic", &form).expect_err("refused");
    assert_eq!(error["code"], "clinic_file_unreadable");
}

#[test]
fn each_declared_command_has_a_handler() {
    let (app, _folder) = start();
    let window = window(&app);
    for (name, _) in COMMANDS {
        // A form of the wrong shape: the handler is reached, the engine is not.
        let answer = invoke(&window, OWN, name, &json!("no form"));
        let text = answer.expect_err("refused").to_string();
        assert!(text.contains(&format!("for command `{name}`")), "{text}");
    }
}

#[test]
fn nothing_else_is_answered() {
    let (app, _folder) = start();
    let window = window(&app);
    for command in ["read_file", "plugin:fs|read_file", "plugin:window|create"] {
        assert!(
            invoke(&window, OWN, command, &json!({})).is_err(),
            "{command}"
        );
    }
}

#[test]
fn a_foreign_page_is_not_answered() {
    let (app, _folder) = start();
    let window = window(&app);
    for page in [
        "https://waypost.example/",
        "http://tauri.localhost.example/",
    ] {
        assert!(
            invoke(&window, page, "app_status", &json!({})).is_err(),
            "{page}"
        );
    }
}

#[test]
fn another_window_is_not_answered() {
    let (app, _folder) = start();
    let other = tauri::WebviewWindowBuilder::new(&app, "other", tauri::WebviewUrl::default())
        .build()
        .expect("a window");
    assert!(invoke(&other, OWN, "app_status", &json!({})).is_err());
}
