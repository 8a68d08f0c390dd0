//! Clinic, status, settings, code and birth date, PIN.

use portal_protocol::clinic_file::ClinicAdvice;
use portal_protocol::{Language, ThreadId, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view;

view! {
    /// Is the clinic open?
    pub struct OpenNowView {
        /// True when open now.
        pub open: bool,
        /// Closes (when open) or opens (when closed) at this instant; `None`: no hours known.
        pub until: Option<Timestamp>,
    }
}

view! {
    /// The clinic as every screen shows it.
    pub struct ClinicView {
        /// Name.
        pub name: String,
        /// Phone as people read it.
        pub phone: String,
        /// Nurse line for closed hours.
        pub nurse_line: Option<String>,
        /// What the clinic adds where somebody should call it today.
        pub advice: Option<ClinicAdvice>,
        /// IANA time zone; all times are shown in it.
        pub time_zone: String,
        /// Open now?
        pub open_now: OpenNowView,
        /// Emergency number of the country, "911".
        pub emergency_number: String,
        /// Crisis line of the country, "988".
        pub crisis_number: String,
        /// True when the crisis line answers texts, too.
        pub crisis_texts: bool,
        /// Accent `#rrggbb`, checked.
        pub accent: Option<String>,
        /// Logo data URL.
        pub logo: Option<String>,
        /// Opening hours for the "When to write or call" page.
        pub hours: Vec<HoursView>,
    }
}

view! {
    /// One day's hours.
    pub struct HoursView {
        /// 1 = Monday to 7 = Sunday.
        pub weekday: u8,
        /// Minutes after midnight.
        pub opens: u16,
        /// Minutes after midnight.
        pub closes: u16,
    }
}

view! {
    /// Where the account stands.
    pub enum AccountState {
        /// No clinic file.
        NoClinic,
        /// A clinic, no account: screen 01.
        NotRegistered,
        /// A registration was begun and not acknowledged; it is being finished by itself.
        Registering,
        /// Registered, no PIN yet: the interim slot is open.
        NoPinYet,
        /// Locked: screen 12.
        Locked,
        /// Open.
        Unlocked,
    }
}

view! {
    /// Which second half opens the vault.
    pub enum UnlockKind {
        /// PIN with the system's key store ("Only me").
        OnlyMe,
        /// PIN with the clinic's half ("Others too, or not sure").
        Shared,
    }
}

view! {
    /// Online?
    pub enum Connection {
        /// The clinic answers.
        Online,
        /// No network.
        Offline,
        /// Network, but the clinic's computer does not answer.
        ClinicSilent,
        /// Something else answers.
        NotTheClinic,
    }
}

view! {
    /// The connection with its time.
    pub struct ConnectionView {
        /// How it is.
        pub connection: Connection,
        /// Since when.
        pub since: Timestamp,
        /// Last complete sync.
        pub last_sync_at: Option<Timestamp>,
    }
}

view! {
    /// What the window needs at start and after every `StatusChanged`.
    pub struct AppStatusView {
        /// Where the account stands.
        pub state: AccountState,
        /// The clinic, if known.
        pub clinic: Option<ClinicView>,
        /// Settings; before registration those of the system.
        pub settings: Settings,
        /// How the patient is addressed ("Rosa"); `None` unless open.
        pub given_name: Option<String>,
        /// The patient's full name; `None` unless open.
        pub patient_name: Option<String>,
        /// Code from a join link, as printed.
        pub prefilled_code: Option<String>,
        /// Which half unlocks; `None` before a PIN was chosen.
        pub unlock: Option<UnlockKind>,
        /// No try is taken before this instant.
        pub unlock_not_before: Option<Timestamp>,
        /// False: no system key store, so the PIN comes first.
        pub has_keychain: bool,
        /// Thread of the invitation, until the first message was sent.
        pub first_thread_id: Option<ThreadId>,
        /// True once a message of one's own was sent or waits.
        pub has_written: bool,
        /// Online?
        pub connection: ConnectionView,
        /// The computer's clock now.
        pub now: Timestamp,
    }
}

view! {
    /// A theme.
    #[derive(Default)]
    pub enum Theme {
        /// Like my computer.
        #[default] System,
        /// Light.
        Light,
        /// Dark.
        Dark,
        /// Strong contrast.
        Strong,
    }
}

view! {
    /// Text size: zoom 1, 1.25, 1.5.
    #[derive(Default)]
    pub enum TextSize {
        /// 1.
        #[default] Normal,
        /// 1.25.
        Big,
        /// 1.5.
        VeryBig,
    }
}

view! {
    /// Settings of the app; kept in the vault, before that in memory.
    pub struct Settings {
        /// Language.
        pub language: Language,
        /// Theme.
        pub theme: Theme,
        /// Text size.
        pub text_size: TextSize,
        /// Minutes without use until the lock: 5, 10, 15 or 30; at most 5 on a shared computer.
        pub lock_after_minutes: u32,
        /// Ids of small hints the person has put away.
        pub dismissed_hints: Vec<String>,
    }
}

view! {
    /// A clinic file's text or a join link, pasted.
    pub struct JoinForm {
        /// Pasted text.
        pub text: String,
    }
}

view! {
    /// Typed code.
    pub struct CodeForm {
        /// As typed.
        pub code: String,
    }
}

view! {
    /// How a typed code looks, checked on this computer alone.
    pub enum CodeState {
        /// Nothing typed.
        Empty,
        /// Fewer than twelve.
        TooShort,
        /// More than twelve.
        TooLong,
        /// A character no code has.
        StrangeCharacter,
        /// All twelve, but one is wrong or swapped.
        Typo,
        /// All twelve fit.
        Good,
    }
}

view! {
    /// Answer of the code check.
    pub struct CodeCheckView {
        /// How it looks.
        pub state: CodeState,
        /// Characters typed, spaces and dashes apart.
        pub typed: u32,
        /// Grouped as printed, as far as typed.
        pub grouped: String,
    }
}

view! {
    /// Typed birth date.
    pub struct BirthDateForm {
        /// As typed: 06141955, 6/14/1955, June 14 1955, 14 de junio de 1955.
        pub text: String,
        /// Language: decides whether month or day comes first in doubt (both: month first in the US).
        pub language: Language,
    }
}

view! {
    /// A birth date as read; show it back in words.
    pub struct BirthDateView {
        /// `YYYY-MM-DD`; `None` when it can't be read (yet).
        pub date: Option<String>,
        /// True when it reads as a date in the future or more than 130 years ago.
        pub out_of_range: bool,
    }
}

view! {
    /// Screen 01.
    pub struct RegisterForm {
        /// Typed code.
        pub code: String,
        /// Typed birth date, any form `read_birth_date` takes.
        pub birth_date: String,
        /// Language in use.
        pub language: Language,
        /// Only where there is no system key store: the PIN comes first.
        pub pin: Option<String>,
    }
}

view! {
    /// After registration.
    pub struct RegisteredView {
        /// The thread with the invitation.
        pub first_thread_id: ThreadId,
    }
}

view! {
    /// Screen 03.
    pub struct ChoosePinForm {
        /// Six digits.
        pub pin: String,
        /// "Do other people use this computer?"
        pub unlock: UnlockKind,
    }
}

view! {
    /// Screen 12.
    pub struct UnlockForm {
        /// Six digits.
        pub pin: String,
    }
}
