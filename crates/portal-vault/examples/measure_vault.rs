//! Measures the vault with many messages: `cargo run --release -p portal-vault --example measure_vault
//! --features testing -- 10000`. The last line is JSON, medians in milliseconds.
#![expect(clippy::print_stdout, reason = "it prints what it measured")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use portal_protocol::{PatientId, Timestamp};
use portal_vault::testing::{fill, word};
use portal_vault::{MemoryKeychain, Partition, PinChoice, VaultError, VaultFolder};

const NOW: Timestamp = Timestamp(1_790_000_000_000);
const PIN: &str = "135790";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let messages: u32 = std::env::args()
        .nth(1)
        .map_or(Ok(10_000), |text| text.parse())?;
    let folder = tempfile::tempdir()?;
    let keychain = Arc::new(MemoryKeychain::default());
    let opened = VaultFolder::open(folder.path(), keychain.clone())?;
    let vault = opened.create(NOW).await?;
    let patient_id = PatientId::from_parts(NOW.0, [7; 10]);
    let partition = vault.patient(patient_id).await?;

    let started = Instant::now();
    fill(&partition, messages, NOW).await?;
    let took = started.elapsed();
    println!(
        "{messages} messages from the feed: {took:.1?}, {:.0} a second",
        f64::from(messages) / took.as_secs_f64()
    );
    let started = Instant::now();
    vault.choose_pin(PIN, PinChoice::OnlyMe, NOW).await?;
    println!("choosing the PIN: {:.1?}", started.elapsed());
    vault.close().await;

    let started = Instant::now();
    derive()?;
    let derivation = started.elapsed();
    println!("the derivation alone: {derivation:.1?}");
    let started = Instant::now();
    let vault = opened.open_with_pin(PIN, NOW).await?;
    let unlocked = started.elapsed();
    let partition = vault.patient(patient_id).await?;
    let page = partition.threads_before(None, 50).await?;
    println!(
        "unlock: {unlocked:.1?}, and with {} threads on screen: {:.1?}",
        page.len(),
        started.elapsed()
    );
    let started = Instant::now();
    let threads = partition.threads().await?;
    println!(
        "all {} threads, first time: {:.2?}",
        threads.len(),
        started.elapsed()
    );
    say("all threads", || partition.threads(), 20).await?;
    let fifty = say("50 threads", || partition.threads_before(None, 50), 200).await?;
    if let Some(thread) = threads.first() {
        say("one thread", || partition.thread(thread.thread_id), 200).await?;
        say(
            "50 entries",
            || partition.entries(thread.thread_id, None, 50),
            200,
        )
        .await?;
    }
    let [common, rare] = searches(&partition).await?;
    vault.close().await;
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    let figures = serde_json::json!({
        "messages": messages,
        "derivation_ms": ms(derivation),
        "unlock_ms": ms(unlocked),
        "fifty_threads_ms": ms(fifty),
        "search_common_ms": ms(common),
        "search_rare_ms": ms(rare),
    });
    println!("{figures}");
    Ok(())
}

/// What every guess at a PIN costs: Argon2id with 64 MiB, three passes.
fn derive() -> Result<(), argon2::Error> {
    let cost = argon2::Params::new(65_536, 3, 1, Some(32))?;
    argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, cost)
        .hash_password_into(PIN.as_bytes(), &[7; 16], &mut [0; 32])
}

/// Searches of several kinds; gives the medians of a common and a rare word.
async fn searches(partition: &Partition) -> Result<[Duration; 2], VaultError> {
    let (common, rare) = (word(1), word(19_500));
    let two = format!("{common} {}", word(40));
    let beginning: String = word(300).chars().take(3).collect();
    let ask = async |name: &str, words: &str| {
        let found = partition.search(words).await?.len();
        let name = format!("search, {name} ({found} found)");
        say(&name, || partition.search(words), 200).await
    };
    let medians = [
        ask("a common word", &common).await?,
        ask("a rare word", &rare).await?,
    ];
    for (name, words) in [
        ("two words", two.as_str()),
        ("a beginning", &beginning),
        ("no hit", "zzzzzz"),
    ] {
        ask(name, words).await?;
    }
    Ok(medians)
}

/// Prints the median and the 99th percentile; gives the median.
async fn say<T, F>(name: &str, ask: impl Fn() -> F, times: usize) -> Result<Duration, VaultError>
where
    F: Future<Output = Result<T, VaultError>>,
{
    let mut took = Vec::with_capacity(times);
    for _ in 0..times {
        let started = Instant::now();
        let _answer = ask().await?;
        took.push(started.elapsed());
    }
    took.sort_unstable();
    let at = |part: usize| {
        took.get(times * part / 100)
            .copied()
            .unwrap_or(Duration::ZERO)
    };
    println!("{name}: {:.2?} (p99 {:.2?})", at(50), at(99));
    Ok(at(50))
}
