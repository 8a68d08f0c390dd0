//! TypeScript for the window and the Desk, made from the types themselves into one file.

use std::collections::BTreeMap;

use portal_protocol::{ApiErrorBody, desk};
use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::{commands_interface, visit_commands};
use crate::error::IpcError;
use crate::events::{EVENT_NAME, Event};

/// Where the file lies, from the project's root.
pub const FILE: &str = "ui/protocol/src/index.ts";

/// The whole file. Same input, same bytes.
#[must_use]
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut found = Declarations {
        config: &config,
        by_name: BTreeMap::new(),
    };
    visit_commands(&mut found);
    found.visit::<IpcError>();
    found.visit::<Event>();
    found.visit::<ApiErrorBody>();
    found.visit::<desk::LinkSignInRequest>();
    found.visit::<desk::SessionResponse>();
    found.visit::<desk::InboxResponse>();
    found.visit::<desk::OpenThreadRequest>();
    found.visit::<desk::ThreadResponse>();
    found.visit::<desk::AnswerRequest>();
    found.visit::<desk::PhoneCardRequest>();
    found.visit::<desk::MedicineRequest>();
    found.visit::<desk::MedicinesResponse>();
    found.visit::<desk::AssignRequest>();
    found.visit::<desk::ThreadChangedResponse>();
    found.visit::<desk::TeamResponse>();
    found.visit::<desk::PatientsResponse>();
    found.visit::<desk::InviteRequest>();
    found.visit::<desk::InviteResponse>();

    let mut text =
        String::from("// Made by `cargo xtask bindings` from the Rust types. Do not edit.\n\n");
    for declaration in found.by_name.values() {
        text.push_str("export ");
        text.push_str(declaration);
        text.push('\n');
    }
    text.push_str(&format!(
        "\nexport const EVENT_NAME = \"{EVENT_NAME}\";\n\n"
    ));
    text.push_str(&commands_interface(&config));
    text
}

struct Declarations<'a> {
    config: &'a Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types without a file of their own (strings, lists) have no declaration, but may hold types that do.
        if T::output_path().is_none() {
            T::visit_dependencies(self);
            T::visit_generics(self);
            return;
        }
        let name = T::ident(self.config);
        let declaration = T::decl(self.config);
        if let Some(known) = self.by_name.get(&name) {
            assert!(*known == declaration, "two types are called {name}");
            return;
        }
        self.by_name.insert(name, declaration);
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::expect_used, reason = "tests")]
    use super::*;

    #[test]
    fn the_committed_typescript_is_what_the_types_say() {
        let path = format!("{}/../../{FILE}", env!("CARGO_MANIFEST_DIR"));
        let committed = std::fs::read_to_string(path).expect("the file is committed");
        assert!(
            committed == typescript(),
            "ui/protocol is out of date: run `cargo xtask bindings`"
        );
    }

    #[test]
    fn no_big_numbers_reach_the_window() {
        assert!(!typescript().contains("bigint"));
    }
}
