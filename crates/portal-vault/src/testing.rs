//! Made-up messages for tests and measurements: a vocabulary with Zipf's spread, the same with every run.

use portal_protocol::{
    Audience, Author, Category, ClinicId, Message, MessageId, PatientId, Receipt, ReceiptId,
    ReceiptStep, Role, Signed, StaffMember, StaffMemberId, Thread, ThreadId, ThreadState,
    Timestamp,
};

use crate::crypto::digest;
use crate::error::VaultError;
use crate::partition::Partition;
use crate::records::Changes;

const VOCABULARY: u32 = 20_000;
const ENTRIES_A_THREAD: u32 = 10;
const MESSAGES_A_STEP: u32 = 500;
const MINUTE_MS: i64 = 60_000;

/// A fixed stream of numbers (SplitMix64).
struct Numbers(u64);

impl Numbers {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    fn part(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn id(&mut self) -> [u8; 10] {
        let mut bytes = [0; 10];
        let (eight, two) = (self.next().to_le_bytes(), self.next().to_le_bytes());
        for (byte, drawn) in bytes.iter_mut().zip(eight.into_iter().chain(two)) {
            *byte = drawn;
        }
        bytes
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and the vocabulary's size"
    )]
    fn rank(&mut self) -> u32 {
        f64::from(VOCABULARY).powf(self.part()) as u32
    }

    fn body(&mut self) -> String {
        let words = 8 + self.next() % 40;
        let words: Vec<String> = (0..words).map(|_| word(self.rank())).collect();
        words.join(" ")
    }
}

/// The word of a rank: 1 is the most common, 20,000 the rarest.
#[must_use]
pub fn word(rank: u32) -> String {
    const SYLLABLES: [&str; 28] = [
        "ka", "lo", "mi", "ne", "ru", "sa", "ti", "vo", "da", "fe", "gi", "ho", "ju", "pe", "qua",
        "re", "si", "to", "ul", "ve", "wa", "xi", "ya", "zo", "bra", "cle", "dri", "fro",
    ];
    let count = u32::try_from(SYLLABLES.len()).unwrap_or(1);
    let mut rest = rank;
    let mut word = String::new();
    for _ in 0..3 {
        let place = usize::try_from(rest % count).unwrap_or(0);
        word.push_str(SYLLABLES.get(place).copied().unwrap_or_default());
        rest /= count;
    }
    word
}

/// Fills a record with messages of Rosa Delgado and Ana Ruiz, ten to a thread, the last one sent at `until`.
///
/// # Errors
/// [`VaultError`] when they can't be written.
pub async fn fill(
    partition: &Partition,
    messages: u32,
    until: Timestamp,
) -> Result<(), VaultError> {
    let mut numbers = Numbers(7);
    let patient_id = partition.patient_id();
    let mut thread_id = ThreadId::from_parts(until.0, numbers.id());
    let mut changes = Changes::default();
    for number in 0..messages {
        let place = number % ENTRIES_A_THREAD;
        let is_patients = place.is_multiple_of(2);
        let sent_at = until.plus_ms((i64::from(number) + 1 - i64::from(messages)) * MINUTE_MS);
        if place == 0 {
            thread_id = ThreadId::from_parts(sent_at.0, numbers.id());
        }
        let thread_seq = i64::from(place) + 1;
        let message = Message {
            id: MessageId::from_parts(sent_at.0, numbers.id()),
            thread_id,
            patient_id,
            author: if is_patients {
                Author::Patient {
                    name: "Rosa Delgado".to_owned(),
                }
            } else {
                Author::Staff { staff: ana() }
            },
            body: numbers.body(),
            sent_at,
            thread_seq,
        };
        if is_patients {
            changes.receipts.push(reached(
                &message,
                ReceiptId::from_parts(sent_at.0, numbers.id()),
            ));
        }
        changes.messages.push(message);
        let is_last = number + 1 == messages;
        if place + 1 == ENTRIES_A_THREAD || is_last {
            changes
                .threads
                .push(thread(thread_id, patient_id, thread_seq, sent_at));
        }
        if (number + 1).is_multiple_of(MESSAGES_A_STEP) || is_last {
            partition.apply(&std::mem::take(&mut changes)).await?;
        }
    }
    Ok(())
}

fn ana() -> StaffMember {
    StaffMember {
        id: StaffMemberId::from_parts(1, [1; 10]),
        name: "Ana Ruiz".to_owned(),
        short_name: "Ana".to_owned(),
        role: Role::Nurse,
        face: "ana".to_owned(),
    }
}

fn thread(id: ThreadId, patient_id: PatientId, last_seq: i64, updated_at: Timestamp) -> Thread {
    Thread {
        id,
        patient_id,
        category: Category::HealthQuestion,
        state: ThreadState::Closed,
        audience: Audience::Usual,
        assigned_to: None,
        due_at: None,
        last_seq,
        updated_at,
    }
}

/// Without a true signature: nothing here is shown as the clinic's word.
fn reached(message: &Message, id: ReceiptId) -> (Receipt, Signed<Receipt>) {
    let receipt = Receipt {
        id,
        clinic_id: ClinicId::from_parts(1, [1; 10]),
        patient_id: message.patient_id,
        thread_id: message.thread_id,
        message_id: message.id,
        step: ReceiptStep::Reached,
        staff: None,
        at: message.sent_at,
        body_digest: digest(message.body.as_bytes()),
    };
    let payload = serde_json::to_string(&receipt).unwrap_or_default();
    (receipt, Signed::from_stored(payload, String::new()))
}
