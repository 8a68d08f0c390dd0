//! Who may depend on whom (docs/ARCHITECTURE.md).

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

const APP: &str = "waypost";

/// Heavy or dangerous libraries, and the only members that may name them.
const GUARDED: &[(&str, &[&str])] = &[
    ("tauri", &[APP]),
    ("tauri-build", &[APP]),
    ("webkit2gtk", &[APP]),
    ("reqwest", &["portal-client"]),
    ("axum", &["clinic-server"]),
    ("sqlx", &["clinic-store", "portal-vault"]),
    ("keyring", &["portal-vault"]),
];

/// Members that both the app and the clinic's programs are made from.
const SHARED: &[&str] = &["portal-protocol", "portal-guidance"];

/// The direct dependencies of each member, those for tests left out.
fn members() -> BTreeMap<String, BTreeSet<String>> {
    let metadata = MetadataCommand::new()
        .no_deps()
        .exec()
        .expect("the workspace");
    let named = |package: &cargo_metadata::Package| {
        let names = package.dependencies.iter();
        names
            .filter(|one| one.kind != DependencyKind::Development)
            .map(|one| one.name.clone())
            .collect()
    };
    metadata
        .packages
        .iter()
        .map(|package| (package.name.to_string(), named(package)))
        .collect()
}

/// All members that this one is made from, itself included.
fn made_from<'a>(
    member: &'a str,
    members: &'a BTreeMap<String, BTreeSet<String>>,
) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::from([member]);
    let mut open = vec![member];
    while let Some(one) = open.pop() {
        for next in members[one]
            .iter()
            .filter(|name| members.contains_key(*name))
        {
            if found.insert(next) {
                open.push(next);
            }
        }
    }
    found
}

#[test]
fn a_guarded_library_is_named_by_its_keepers_only() {
    let members = members();
    for (library, keepers) in GUARDED {
        let naming: Vec<_> = members
            .iter()
            .filter(|(_, names)| names.contains(*library))
            .map(|(member, _)| member.as_str())
            .collect();
        assert_eq!(naming, *keepers, "who names {library}");
    }
}

#[test]
fn the_app_and_the_clinic_meet_in_what_they_say_and_in_guidance_only() {
    let members = members();
    let shared: Vec<_> = made_from(APP, &members)
        .intersection(&made_from("clinic-server", &members))
        .copied()
        .collect();
    let allowed: BTreeSet<_> = SHARED.iter().copied().collect();
    assert_eq!(BTreeSet::from_iter(shared), allowed);
}

#[test]
fn each_member_stays_on_its_side() {
    let members = members();
    for member in members.keys() {
        let other = match member.as_str() {
            name if SHARED.contains(&name) => continue,
            name if name == APP || name.starts_with("portal-") => "clinic-",
            name if name.starts_with("clinic-") => "portal-",
            // `testkit` and `xtask` may see both.
            _ => continue,
        };
        for part in made_from(member, &members) {
            assert!(
                SHARED.contains(&part) || !part.starts_with(other),
                "{member} is made from {part}"
            );
        }
    }
}

#[test]
fn what_is_for_tests_is_in_no_program() {
    let members = members();
    for (member, names) in &members {
        assert!(!names.contains("testkit"), "{member} names testkit");
    }
}
