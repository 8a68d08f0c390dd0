//! The command line of the clinic's IT. Words go to standard output, the log to standard error.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line talks to its user"
)]

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use clinic_store::SealedInvitation;
use portal_protocol::clinic_file::{ClinicAdvice, ClinicFile, ClinicProfile};
use portal_protocol::desk::InviteRequest;
use portal_protocol::numbers::Numbers;
use portal_protocol::{ClinicId, InvitationId, Language};

use crate::clock::{Clock, system_clock};
use crate::config::Config;
use crate::demo;
use crate::folder::{ClinicFolder, clinic_file_text};
use crate::serve;

/// Waypost Clinic: the server of one clinic.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Set a clinic up in a folder: keys, certificate, database, clinic file.
    Init {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        about: About,
        #[command(flatten)]
        sockets: Sockets,
    },
    /// Serve the clinic of a folder until Ctrl-C.
    Serve {
        #[command(flatten)]
        place: Place,
    },
    /// Serve an invented clinic on this computer, to try everything.
    Demo {
        #[command(flatten)]
        place: Place,
        /// Begin anew: everything in the folder's clinic is removed.
        #[arg(long)]
        fresh: bool,
        #[command(flatten)]
        sockets: Sockets,
    },
    /// Invite a patient of the chart and print the code.
    Invite {
        #[command(flatten)]
        place: Place,
        /// The patient's name.
        #[arg(long)]
        patient: String,
        /// Who invites, as on the badge.
        #[arg(long)]
        clinician: String,
        /// The clinician's own lines: they become the first message.
        #[arg(long)]
        lines: String,
    },
    /// People who work at the clinic.
    #[command(subcommand)]
    Staff(Staff),
    /// Write the clinic file for the installers and print its path.
    ClinicFile {
        #[command(flatten)]
        place: Place,
    },
    /// Print the OpenAPI document of both APIs.
    Openapi,
}

#[derive(Debug, Subcommand)]
enum Staff {
    /// Print a one-time link that signs a person in at the Desk, good for 10 minutes.
    Link {
        #[command(flatten)]
        place: Place,
        /// The person's name as on the badge.
        #[arg(long)]
        name: String,
    },
}

#[derive(Debug, clap::Args)]
struct Place {
    /// The clinic's folder.
    #[arg(long, env = "CLINIC_FOLDER")]
    folder: PathBuf,
}

/// What a new clinic says of itself in its clinic file.
#[derive(Debug, clap::Args)]
struct About {
    /// The clinic's name.
    #[arg(long)]
    name: String,
    /// Phone number as people read it.
    #[arg(long)]
    phone: String,
    /// Nurse line for the hours when the clinic is closed.
    #[arg(long)]
    nurse_line: Option<String>,
    /// One line of your own where somebody should call today, in English.
    #[arg(long, requires = "advice_es")]
    advice_en: Option<String>,
    /// The same line in Spanish.
    #[arg(long, requires = "advice_en")]
    advice_es: Option<String>,
    /// Country, two letters (ISO 3166); picks the emergency numbers.
    #[arg(long, default_value = "US", value_parser = country)]
    country: String,
    /// Time zone, for example America/Chicago; outside of the US it must be given.
    #[arg(long, value_parser = time_zone)]
    time_zone: Option<String>,
    /// A day the clinic is closed, YYYY-MM-DD; may be given more than once.
    #[arg(long = "closed", value_name = "DAY", value_parser = day)]
    closed_days: Vec<String>,
}

impl About {
    fn profile(self, clinic_id: ClinicId) -> anyhow::Result<ClinicProfile> {
        let at_home = (self.country == "US").then(|| "America/Chicago".to_owned());
        let time_zone = self.time_zone.or(at_home);
        Ok(ClinicProfile {
            name: self.name,
            phone: self.phone,
            nurse_line: self.nurse_line,
            advice: (self.advice_en.zip(self.advice_es)).map(|(en, es)| ClinicAdvice { en, es }),
            country: self.country,
            time_zone: time_zone.context("outside of the US --time-zone must be given")?,
            closed_days: self.closed_days,
            ..demo::demo_profile(clinic_id)
        })
    }
}

/// Only a country whose emergency and crisis numbers are known.
fn country(text: &str) -> Result<String, String> {
    let known = Numbers::of(text).map(|_| text.to_ascii_uppercase());
    known.ok_or_else(|| {
        let countries: Vec<_> = Numbers::countries().collect();
        format!(
            "its numbers are not known here; known: {}",
            countries.join(" ")
        )
    })
}

fn time_zone(text: &str) -> Result<String, &'static str> {
    let found = jiff::tz::TimeZone::get(text).map(|_| text.to_owned());
    found.map_err(|_| "an IANA time zone, for example America/Chicago")
}

fn day(text: &str) -> Result<String, &'static str> {
    let day: jiff::civil::Date = text.parse().map_err(|_| "a day like 2026-12-25")?;
    Ok(day.to_string())
}

#[derive(Debug, clap::Args)]
struct Sockets {
    /// Where the patients' API listens; port 0 picks a free one.
    #[arg(long, default_value = "127.0.0.1:8443")]
    portal_listen: SocketAddr,
    /// Where the Desk listens; port 0 picks a free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    desk_listen: SocketAddr,
}

/// Runs the command line.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn")),
        )
        .with_writer(std::io::stderr)
        .init();
    let done = tokio::runtime::Runtime::new()
        .context("starting the runtime")
        .and_then(|runtime| runtime.block_on(run(arguments.command)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("clinic-server: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    let clock = system_clock();
    match command {
        Command::Init {
            place,
            about,
            sockets,
        } => {
            let folder = ClinicFolder::at(&place.folder);
            let profile = about.profile(new_clinic_id(&clock)?)?;
            let store = folder
                .create(&config_for(sockets).await?, profile, clock())
                .await?;
            println!("The clinic is set up in {}.", place.folder.display());
            if let Some(numbers) = Numbers::of(&store.profile().country) {
                println!(
                    "People in danger are told to call {}, in a crisis {}.",
                    numbers.emergency, numbers.crisis
                );
            }
            println!(
                "Clinic file: {}",
                folder.write_clinic_file(&store)?.display()
            );
        }
        Command::Serve { place } => {
            let running = serve::start(&ClinicFolder::at(&place.folder), clock).await?;
            println!(
                "Patients' API on {}, Desk on {}. Ctrl-C stops.",
                running.portal, running.desk
            );
            wait_for_stop().await?;
            running.stop().await;
        }
        Command::Demo {
            place,
            fresh,
            sockets,
        } => serve_demo(&place.folder, fresh, sockets, clock).await?,
        Command::Invite {
            place,
            patient,
            clinician,
            lines,
        } => invite(&place.folder, &patient, &clinician, lines, &clock).await?,
        Command::Staff(Staff::Link { place, name }) => {
            let folder = ClinicFolder::at(&place.folder);
            let store = folder.open_store_beside().await?;
            let staff = store
                .staff_by_name(&name)
                .await
                .context("nobody of that name works here")?;
            let secret = store.create_sign_in_link(staff.id, clock()).await?;
            tracing::info!(staff_id = %staff.id, "a sign-in link was made");
            println!("{}/#link={secret}", folder.config()?.desk_url);
        }
        Command::ClinicFile { place } => {
            let folder = ClinicFolder::at(&place.folder);
            let store = folder.open_store_beside().await?;
            println!("{}", folder.write_clinic_file(&store)?.display());
        }
        Command::Openapi => println!("{}", crate::openapi()?),
    }
    Ok(())
}

/// Serves the invented clinic; keeps what was done in it before, unless it shall begin anew.
async fn serve_demo(
    path: &Path,
    fresh: bool,
    sockets: Sockets,
    clock: Clock,
) -> anyhow::Result<()> {
    let folder = ClinicFolder::at(path);
    let facts_path = path.join("demo.json");
    if fresh && path.exists() {
        anyhow::ensure!(
            !folder.is_set_up() || facts_path.exists(),
            "this folder holds a clinic that is no demo; it is left alone"
        );
        std::fs::remove_dir_all(path).context("removing the old demo")?;
    }
    let code_and_link = if folder.is_set_up() {
        let text = std::fs::read_to_string(&facts_path).context("reading demo.json")?;
        let before: demo::DemoFacts = serde_json::from_str(&text).context("reading demo.json")?;
        (before.invitation_code, before.join_link)
    } else {
        let config = config_for(sockets).await?;
        let profile = demo::demo_profile(new_clinic_id(&clock)?);
        let store = folder.create(&config, profile, clock()).await?;
        folder.write_clinic_file(&store)?;
        demo::fill_demo(&store, clock()).await?
    };
    let config = folder.config()?;
    let running = serve::start(&folder, clock.clone()).await?;
    let store = folder.open_store_beside().await?;
    let ana = store.staff_by_name("Ana Ruiz").await?;
    let secret = store.create_sign_in_link(ana.id, clock()).await?;
    let clinic_file = folder.write_clinic_file(&store)?;
    let facts = demo::facts(&config, code_and_link, &secret, &clinic_file);
    // Written beside and renamed: who waits for the file never reads half of it.
    let draft = path.join("demo.json.new");
    std::fs::write(&draft, serde_json::to_string_pretty(&facts)?).context("writing demo.json")?;
    std::fs::rename(&draft, &facts_path).context("writing demo.json")?;
    println!("{}", serde_json::to_string_pretty(&facts)?);
    wait_for_stop().await?;
    running.stop().await;
    Ok(())
}

async fn invite(
    path: &Path,
    patient: &str,
    clinician: &str,
    lines: String,
    clock: &Clock,
) -> anyhow::Result<()> {
    let store = ClinicFolder::at(path).open_store_beside().await?;
    let found = store.search_patients(patient).await?;
    let [row] = found.as_slice() else {
        anyhow::bail!(
            "{} patients have that name; give the full name",
            found.len()
        );
    };
    let clinician = store
        .staff_by_name(clinician)
        .await
        .context("nobody of that name works here")?;
    let now = clock();
    let request = InviteRequest {
        invitation_id: InvitationId::from_parts(now.0, random()?),
        patient_id: row.patient_id,
        clinician_id: clinician.id,
        lines,
        language: Language::En,
    };
    let made = store
        .invite(request, SealedInvitation::make()?, now)
        .await?;
    println!("Code: {}", made.code.grouped());
    println!(
        "Link: {}",
        ClinicFile::to_link(&clinic_file_text(&store)?, Some(&made.code))
    );
    Ok(())
}

/// The configuration for chosen sockets; a port of 0 becomes a free one that stays.
async fn config_for(sockets: Sockets) -> anyhow::Result<Config> {
    let portal = serve::listen(sockets.portal_listen).await?;
    let desk = serve::listen(sockets.desk_listen).await?;
    let (portal_listen, desk_listen) = (portal.local_addr()?, desk.local_addr()?);
    Ok(Config {
        portal_listen,
        portal_url: format!("https://{portal_listen}"),
        desk_listen,
        desk_url: format!("http://localhost:{}", desk_listen.port()),
    })
}

fn new_clinic_id(clock: &Clock) -> anyhow::Result<ClinicId> {
    Ok(ClinicId::from_parts(clock().0, random()?))
}

fn random() -> anyhow::Result<[u8; 10]> {
    let mut random = [0; 10];
    getrandom::fill(&mut random)?;
    Ok(random)
}

/// Waits for Ctrl-C, or for the system to end this process politely.
async fn wait_for_stop() -> anyhow::Result<()> {
    #[cfg(unix)]
    {
        let mut end = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            done = tokio::signal::ctrl_c() => done?,
            _ = end.recv() => {}
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The profile that `init` makes of these arguments, parted by `|`.
    fn profile(more: &str) -> anyhow::Result<ClinicProfile> {
        #[derive(Parser)]
        struct Init {
            #[command(flatten)]
            about: About,
        }
        let all = format!("init|--name|Elm|--phone|5550142{more}");
        let init = Init::try_parse_from(all.split('|'))?;
        init.about.profile(ClinicId::from_parts(0, [0; 10]))
    }

    #[test]
    fn a_new_clinic_says_only_what_it_was_given() -> anyhow::Result<()> {
        let plain = profile("")?;
        assert_eq!((plain.nurse_line, plain.advice), (None, None));
        assert_eq!((plain.country.as_str(), plain.closed_days.len()), ("US", 0));

        let full = profile(
            "|--nurse-line|5550199|--country|gb|--time-zone|Europe/London\
             |--closed|2026-12-25|--advice-en|Park behind.|--advice-es|Estacione atrás.",
        )?;
        assert_eq!(full.nurse_line.as_deref(), Some("5550199"));
        assert_eq!(full.country, "GB");
        assert_eq!(full.time_zone, "Europe/London");
        assert_eq!(full.closed_days, ["2026-12-25"]);
        let spanish = full.advice.map(|advice| advice.es);
        assert_eq!(spanish.as_deref(), Some("Estacione atrás."));
        Ok(())
    }

    #[test]
    fn a_slip_on_the_command_line_is_named_at_once() {
        for slip in [
            "|--advice-en|Only English",
            "|--country|FR|--time-zone|Europe/Paris",
            "|--country|GB",
            "|--closed|12/25/2026",
            "|--time-zone|Chicago",
        ] {
            assert!(profile(slip).is_err(), "{slip}");
        }
    }
}
