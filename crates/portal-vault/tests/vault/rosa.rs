//! Rosa Delgado's computer, her clinic's words, and her messages.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use portal_protocol::{
    Audience, Author, Category, ClinicId, Message, MessageId, PatientId, PhoneCard, PhoneCardId,
    PhoneOutcome, Promise, Receipt, ReceiptId, ReceiptStep, Role, Signed, StaffMember,
    StaffMemberId, Thread, ThreadId, ThreadState, Timestamp,
};
use portal_vault::{
    Changes, Draft, Keychain, KeychainError, MemoryKeychain, Outgoing, Partition, Vault,
    VaultFolder,
};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

pub(crate) const NOW: Timestamp = Timestamp(1_790_000_000_000);
pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const PIN: &str = "135790";
pub(crate) const OTHER_PIN: &str = "246801";

/// A computer with a folder and a keychain. Tests close what they open: a process that ends while a database
/// is being let go may crash.
pub(crate) struct Computer {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) keychain: Arc<MemoryKeychain>,
}

impl Computer {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            keychain: Arc::new(MemoryKeychain::default()),
        }
    }

    pub(crate) fn open(&self) -> VaultFolder {
        VaultFolder::open(self.folder.path(), self.keychain.clone()).unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A vault of the first minutes with a draft, a message on its way and one that arrived; closed.
    pub(crate) async fn with_words(&self) {
        let vault = self.open().create(NOW).await.unwrap();
        put_words(&vault).await;
        vault.close().await;
    }
}

pub(crate) async fn partition(vault: &Vault) -> Partition {
    vault.patient(patient()).await.unwrap()
}

pub(crate) async fn put_words(vault: &Vault) {
    let partition = partition(vault).await;
    partition
        .save_draft(&draft(1, "half a thought"))
        .await
        .unwrap();
    partition
        .queue_message(&outgoing(2, 2, "on its way"))
        .await
        .unwrap();
    let changes = Changes {
        messages: vec![message(3, 3, 1, "it arrived")],
        cursor: Some(5),
        ..Changes::default()
    };
    partition.apply(&changes).await.unwrap();
}

/// What [`put_words`] put is there, once, and nothing else.
pub(crate) async fn assert_words(vault: &Vault) {
    let partition = partition(vault).await;
    let drafts: Vec<String> = bodies(partition.drafts().await.unwrap(), |draft| draft.body);
    assert_eq!(drafts, ["half a thought"]);
    let waiting = bodies(partition.outgoing().await.unwrap(), |row| row.outgoing.body);
    assert_eq!(waiting, ["on its way"]);
    let found = partition.search("arrived").await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].thread_id, thread_id(3));
    assert_eq!(partition.cursor().await.unwrap(), 5);
}

pub(crate) async fn assert_words_and_close(vault: Vault) {
    assert_words(&vault).await;
    vault.close().await;
}

pub(crate) fn bodies<T>(rows: Vec<T>, body: impl Fn(T) -> String) -> Vec<String> {
    rows.into_iter().map(body).collect()
}

pub(crate) fn patient() -> PatientId {
    PatientId::from_parts(NOW.0, [1; 10])
}

pub(crate) fn thread_id(number: u8) -> ThreadId {
    ThreadId::from_parts(NOW.0, [number; 10])
}

pub(crate) fn message_id(number: u8) -> MessageId {
    MessageId::from_parts(NOW.0, [number; 10])
}

pub(crate) fn at(minutes: i64) -> Timestamp {
    NOW.plus_ms(minutes * MINUTE)
}

pub(crate) fn draft(thread: u8, body: &str) -> Draft {
    Draft {
        thread_id: thread_id(thread),
        body: body.to_owned(),
        caret: 0,
        category: None,
        audience: Audience::Usual,
        saved_at: NOW,
    }
}

pub(crate) fn outgoing(id: u8, thread: u8, body: &str) -> Outgoing {
    Outgoing {
        message_id: message_id(id),
        thread_id: thread_id(thread),
        body: body.to_owned(),
        category: Category::HealthQuestion,
        audience: Audience::Usual,
        promise: None,
        guidance: Vec::new(),
        queued_at: NOW,
    }
}

pub(crate) fn ana() -> StaffMember {
    StaffMember {
        id: StaffMemberId::from_parts(1, [1; 10]),
        name: "Ana Ruiz".to_owned(),
        short_name: "Ana".to_owned(),
        role: Role::Nurse,
        face: "ana".to_owned(),
    }
}

/// A message of Rosa's as the clinic has it.
pub(crate) fn message(id: u8, thread: u8, thread_seq: i64, body: &str) -> Message {
    Message {
        id: message_id(id),
        thread_id: thread_id(thread),
        patient_id: patient(),
        author: Author::Patient {
            name: "Rosa Delgado".to_owned(),
        },
        body: body.to_owned(),
        sent_at: NOW,
        thread_seq,
    }
}

pub(crate) fn answer(id: u8, thread: u8, thread_seq: i64, body: &str) -> Message {
    Message {
        author: Author::Staff { staff: ana() },
        ..message(id, thread, thread_seq, body)
    }
}

pub(crate) fn phone_card(id: u8, thread: u8, thread_seq: i64, said: &str) -> PhoneCard {
    PhoneCard {
        id: PhoneCardId::from_parts(NOW.0, [id; 10]),
        thread_id: thread_id(thread),
        patient_id: patient(),
        staff: ana(),
        called_at: NOW,
        minutes: 4,
        outcome: PhoneOutcome::Talked,
        said: said.to_owned(),
        thread_seq,
        heard: None,
    }
}

pub(crate) fn thread(number: u8, last_seq: i64, updated_at: Timestamp) -> Thread {
    Thread {
        id: thread_id(number),
        patient_id: patient(),
        category: Category::HealthQuestion,
        state: ThreadState::Open,
        audience: Audience::Usual,
        assigned_to: None,
        due_at: None,
        last_seq,
        updated_at,
    }
}

/// A signed word; the vault keeps it and leaves believing it to its caller.
pub(crate) fn signed<T>(payload: &str) -> Signed<T> {
    Signed::from_stored(payload.to_owned(), "signature".to_owned())
}

pub(crate) fn receipt(id: u8, message: &Outgoing, step: ReceiptStep) -> (Receipt, Signed<Receipt>) {
    let receipt = Receipt {
        id: ReceiptId::from_parts(NOW.0, [id; 10]),
        clinic_id: ClinicId::from_parts(1, [1; 10]),
        patient_id: patient(),
        thread_id: message.thread_id,
        message_id: message.message_id,
        step,
        staff: None,
        at: NOW,
        body_digest: hex(&Sha256::digest(message.body.as_bytes())),
    };
    (receipt, signed("receipt"))
}

pub(crate) fn promise_word(name: &str) -> Signed<Promise> {
    signed(name)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A keychain that outlives a process.
pub(crate) struct FileKeychain(pub(crate) PathBuf);

impl FileKeychain {
    fn path(&self, entry: &str) -> PathBuf {
        self.0.join(hex(entry.as_bytes()))
    }
}

impl Keychain for FileKeychain {
    fn get(&self, entry: &str) -> Result<Option<Zeroizing<[u8; 32]>>, KeychainError> {
        let Ok(bytes) = std::fs::read(self.path(entry)) else {
            return Ok(None);
        };
        let bytes = bytes.try_into().map_err(|_| KeychainError)?;
        Ok(Some(Zeroizing::new(bytes)))
    }

    fn set(&self, entry: &str, value: &[u8; 32]) -> Result<(), KeychainError> {
        std::fs::write(self.path(entry), value).map_err(|_| KeychainError)
    }

    fn delete(&self, entry: &str) -> Result<(), KeychainError> {
        let _deleted = std::fs::remove_file(self.path(entry));
        Ok(())
    }

    fn backend_name(&self) -> &'static str {
        "files"
    }
}

/// Copies a folder, as a thief or a backup does.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// Names in a folder, but for the lock.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "lock")
        .collect();
    names.sort();
    names
}
