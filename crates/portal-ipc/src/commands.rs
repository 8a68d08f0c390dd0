//! The window's commands: name, argument, reply; each declared once.

use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::{Config, TS, TypeVisitor};

use crate::views::{
    AnswerPhoneCardForm, AppStatusView, BirthDateForm, BirthDateView, ChoosePinForm, CodeCheckView,
    CodeForm, ConfirmSendForm, DraftView, GuidanceForm, GuidanceView, InboxView, JoinForm,
    MessageForm, Nothing, OpenLogView, OpenThreadForm, PromiseForm, PromisePreviewView,
    RegisterForm, RegisteredView, SaveDraftForm, SearchForm, SearchView, SendForm, SentView,
    Settings, ThreadView, UnlockForm,
};

/// One command of the window.
pub trait Command {
    /// Name on the bridge.
    const NAME: &'static str;
    /// The feature it belongs to: file, permission file and UI folder have this name.
    const FEATURE: &'static str;
    /// What the window gives, as `form`.
    type Args: DeserializeOwned + TS + 'static;
    /// What it gets.
    type Reply: Serialize + TS + 'static;
}

macro_rules! commands {
    ($($feature:literal { $($(#[$doc:meta])* $name:ident = $text:literal ($args:ty) -> $reply:ty;)+ })+) => {
        $($(
            $(#[$doc])*
            #[derive(Debug)]
            pub struct $name;
            impl Command for $name {
                const NAME: &'static str = $text;
                const FEATURE: &'static str = $feature;
                type Args = $args;
                type Reply = $reply;
            }
        )+)+

        /// Every command: name and feature.
        pub const COMMANDS: &[(&str, &str)] = &[$($(($text, $feature)),+),+];

        /// Shows every argument and reply type to a visitor.
        pub fn visit_commands(visitor: &mut impl TypeVisitor) {
            $($(
                visitor.visit::<$args>();
                visitor.visit::<$reply>();
            )+)+
        }

        /// `interface Commands` in TypeScript: name → args and reply.
        #[must_use]
        pub fn commands_interface(config: &Config) -> String {
            let mut text = String::from("export interface Commands {\n");
            $($(
                text.push_str(&format!(
                    "  {}: {{ args: {}; reply: {} }};\n",
                    $text,
                    <$args as TS>::name(config),
                    <$reply as TS>::name(config),
                ));
            )+)+
            text.push_str("}\n");
            text
        }
    };
}

commands! {
    "onboarding" {
        /// What the window needs to choose its screen.
        AppStatus = "app_status" (Nothing) -> AppStatusView;
        /// A pasted join link or clinic file.
        JoinClinic = "join_clinic" (JoinForm) -> AppStatusView;
        /// Looks at a typed code, on this computer alone.
        CheckCode = "check_code" (CodeForm) -> CodeCheckView;
        /// Reads a typed birth date, on this computer alone.
        ReadBirthDate = "read_birth_date" (BirthDateForm) -> BirthDateView;
        /// Code and birth date, and you are in.
        Register = "register" (RegisterForm) -> RegisteredView;
    }
    "lock" {
        /// Chooses the PIN; the interim slot is erased.
        ChoosePin = "choose_pin" (ChoosePinForm) -> AppStatusView;
        /// Opens the vault.
        Unlock = "unlock" (UnlockForm) -> AppStatusView;
        /// Locks at once.
        Lock = "lock" (Nothing) -> Nothing;
        /// The person typed, pointed or scrolled: the lock waits anew. What the window asks by itself is no use.
        NoteActivity = "note_activity" (Nothing) -> Nothing;
    }
    "messaging" {
        /// Screen 05.
        ListThreads = "list_threads" (Nothing) -> InboxView;
        /// Screen 06; marks it read.
        OpenThread = "open_thread" (OpenThreadForm) -> ThreadView;
        /// Saves the words.
        SaveDraft = "save_draft" (SaveDraftForm) -> DraftView;
        /// The promise card for what is being written.
        PreviewPromise = "preview_promise" (PromiseForm) -> PromisePreviewView;
        /// Puts a message into the ledger, durably, and tries to send it.
        SendMessage = "send_message" (SendForm) -> SentView;
        /// Sends a waiting message under the card just seen.
        ConfirmSend = "confirm_send" (ConfirmSendForm) -> SentView;
        /// Takes a waiting message back into the draft.
        TakeBackMessage = "take_back_message" (MessageForm) -> DraftView;
        /// "Is this what you heard?"
        AnswerPhoneCard = "answer_phone_card" (AnswerPhoneCardForm) -> Nothing;
        /// Finds words in messages.
        SearchMessages = "search_messages" (SearchForm) -> SearchView;
    }
    "guidance" {
        /// When to call instead, worked out on this computer alone.
        CheckGuidance = "check_guidance" (GuidanceForm) -> GuidanceView;
    }
    "openlog" {
        /// Screen 09.
        ListOpenings = "list_openings" (Nothing) -> OpenLogView;
        /// Checks again now.
        CheckOpenLog = "check_open_log" (Nothing) -> OpenLogView;
    }
    "settings" {
        /// Saves settings.
        SaveSettings = "save_settings" (Settings) -> AppStatusView;
    }
}
