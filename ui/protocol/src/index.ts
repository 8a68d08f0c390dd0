// Made by `cargo xtask bindings` from the Rust types. Do not edit.

export type AccountState = "no_clinic" | "not_registered" | "registering" | "no_pin_yet" | "locked" | "unlocked";
export type AfterAnswer = "close" | "keep_open";
export type AnswerPhoneCardForm = { 
/**
 * The card.
 */
phone_card_id: PhoneCardId, 
/**
 * Heard or not.
 */
heard: HeardAnswer, };
export type AnswerRequest = { 
/**
 * Made by the Desk; the same in every retry.
 */
message_id: MessageId, 
/**
 * The newest message the Desk had on screen, whoever wrote it. Only the patient's messages up to it count as
 * answered; with a newer one of the patient the thread stays open, whatever `after` says.
 */
newest_seen: MessageId, 
/**
 * The words, plain text.
 */
body: string, 
/**
 * Close or keep open.
 */
after: AfterAnswer, };
export type ApiErrorBody = { 
/**
 * The closed code.
 */
code: ApiErrorCode, 
/**
 * Try again at this instant (UTC ms); only with `TooManyTries`.
 */
retry_at?: Timestamp | null, 
/**
 * Which field; only with `Malformed`, `Empty`, `TooLong`.
 */
field?: string | null, 
/**
 * Random number that also stands in the clinic's log; only with `Internal`.
 */
incident?: string | null, };
export type ApiErrorCode = "invitation_refused" | "too_many_tries" | "signature_refused" | "device_revoked" | "not_found" | "promise_changed" | "id_conflict" | "too_long" | "empty" | "malformed" | "version_too_old" | "signed_out" | "not_allowed" | "reason_needed" | "cannot_close" | "link_refused" | "passkey_refused" | "unavailable" | "internal";
export type AppStatusView = { 
/**
 * Where the account stands.
 */
state: AccountState, 
/**
 * The clinic, if known.
 */
clinic: ClinicView | null, 
/**
 * Settings; before registration those of the system.
 */
settings: Settings, 
/**
 * How the patient is addressed ("Rosa"); `None` unless open.
 */
given_name: string | null, 
/**
 * The patient's full name; `None` unless open.
 */
patient_name: string | null, 
/**
 * Code from a join link, as printed.
 */
prefilled_code: string | null, 
/**
 * Which half unlocks; `None` before a PIN was chosen.
 */
unlock: UnlockKind | null, 
/**
 * No try is taken before this instant.
 */
unlock_not_before: Timestamp | null, 
/**
 * False: no system key store, so the PIN comes first.
 */
has_keychain: boolean, 
/**
 * Thread of the invitation, until the first message was sent.
 */
first_thread_id: ThreadId | null, 
/**
 * True once a message of one's own was sent or waits.
 */
has_written: boolean, 
/**
 * Online?
 */
connection: ConnectionView, 
/**
 * The computer's clock now.
 */
now: Timestamp, };
export type AssignRequest = { 
/**
 * Where to.
 */
to: AssignTo, };
export type AssignTo = { "kind": "me" } | { "kind": "staff", 
/**
 * The person.
 */
staff_id: StaffMemberId, } | { "kind": "pool", 
/**
 * The pool.
 */
pool_id: TriagePoolId, };
export type Audience = "usual" | "fewer";
export type Author = { "kind": "patient", 
/**
 * The patient's name.
 */
name: string, } | { "kind": "caregiver", 
/**
 * The caregiver's name.
 */
name: string, 
/**
 * The patient's name.
 */
for_name: string, } | { "kind": "staff", 
/**
 * The person.
 */
staff: StaffMember, };
export type Away = { 
/**
 * The person who is away.
 */
staff: StaffMember, 
/**
 * First instant of work again.
 */
until: Timestamp, 
/**
 * Who reads instead; `None` when nobody is named.
 */
covered_by: StaffMember | null, };
export type BirthDateForm = { 
/**
 * As typed: 06141955, 6/14/1955, June 14 1955, 14 de junio de 1955.
 */
text: string, 
/**
 * Language: decides whether month or day comes first in doubt (both: month first in the US).
 */
language: Language, };
export type BirthDateView = { 
/**
 * `YYYY-MM-DD`; `None` when it can't be read (yet).
 */
date: string | null, 
/**
 * True when it reads as a date in the future or more than 130 years ago.
 */
out_of_range: boolean, };
export type Category = "refill" | "test_result" | "visit" | "health_question" | "form" | "private";
export type ChoosePinForm = { 
/**
 * Six digits.
 */
pin: string, 
/**
 * "Do other people use this computer?"
 */
unlock: UnlockKind, };
export type ClinicAdvice = { 
/**
 * In English.
 */
en: string, 
/**
 * In Spanish.
 */
es: string, };
export type ClinicId = string;
export type ClinicView = { 
/**
 * Name.
 */
name: string, 
/**
 * Phone as people read it.
 */
phone: string, 
/**
 * Nurse line for closed hours.
 */
nurse_line: string | null, 
/**
 * What the clinic adds where somebody should call it today.
 */
advice: ClinicAdvice | null, 
/**
 * IANA time zone; all times are shown in it.
 */
time_zone: string, 
/**
 * Open now?
 */
open_now: OpenNowView, 
/**
 * Emergency number of the country, "911".
 */
emergency_number: string, 
/**
 * Crisis line of the country, "988".
 */
crisis_number: string, 
/**
 * True when the crisis line answers texts, too.
 */
crisis_texts: boolean, 
/**
 * Accent `#rrggbb`, checked.
 */
accent: string | null, 
/**
 * Logo data URL.
 */
logo: string | null, 
/**
 * Opening hours for the "When to write or call" page.
 */
hours: Array<HoursView>, };
export type CodeCheckView = { 
/**
 * How it looks.
 */
state: CodeState, 
/**
 * Characters typed, spaces and dashes apart.
 */
typed: number, 
/**
 * Grouped as printed, as far as typed.
 */
grouped: string, };
export type CodeForm = { 
/**
 * As typed.
 */
code: string, };
export type CodeState = "empty" | "too_short" | "too_long" | "strange_character" | "typo" | "good";
export type Colleague = { 
/**
 * The person.
 */
staff: StaffMember, 
/**
 * Away until, if away now.
 */
away_until: Timestamp | null, };
export type ConfirmSendForm = { 
/**
 * The waiting message.
 */
message_id: MessageId, 
/**
 * The promise now shown.
 */
promise_id: PromiseId, };
export type Connection = "online" | "offline" | "clinic_silent" | "not_the_clinic";
export type ConnectionView = { 
/**
 * How it is.
 */
connection: Connection, 
/**
 * Since when.
 */
since: Timestamp, 
/**
 * Last complete sync.
 */
last_sync_at: Timestamp | null, };
export type DeskEntry = { "kind": "message", 
/**
 * Id.
 */
id: MessageId, 
/**
 * Who wrote it.
 */
author: Author, 
/**
 * The words.
 */
body: string, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Spans of red-flag words, byte offsets `[start, end)` into `body`.
 */
marks: Array<[number, number]>, } | { "kind": "phone_card", 
/**
 * The card.
 */
phone_card: PhoneCard, };
export type DraftView = { 
/**
 * The thread it belongs to, or will make.
 */
thread_id: ThreadId, 
/**
 * Words.
 */
body: string, 
/**
 * Cursor, in UTF-16 units.
 */
caret: number, 
/**
 * Category picked by the person; `None`: worked out.
 */
category: Category | null, 
/**
 * Usual readers or fewer.
 */
audience: Audience, 
/**
 * Saved at.
 */
saved_at: Timestamp, };
export type EntryView = { "kind": "message", 
/**
 * It.
 */
message: MessageView, } | { "kind": "phone_card", 
/**
 * It.
 */
card: PhoneCard, };
export type ErrorCode = "no_clinic" | "clinic_file_unreadable" | "clinic_file_changed" | "code_typo" | "birth_date_unreadable" | "invitation_refused" | "too_many_tries" | "offline" | "clinic_silent" | "not_the_clinic" | "version_too_old" | "device_revoked" | "locked" | "wrong_pin" | "pin_shape" | "keychain_unavailable" | "vault_damaged" | "vault_too_new" | "disk_full" | "already_open" | "empty" | "too_long" | "promise_changed" | "not_found" | "too_late" | "not_signed" | "internal";
export type Event = { "kind": "threads_changed", 
/**
 * The threads.
 */
thread_ids: Array<ThreadId>, } | { "kind": "openings_changed" } | { "kind": "connection_changed", 
/**
 * How it is now.
 */
connection: ConnectionView, } | { "kind": "status_changed" } | { "kind": "join_link_opened" };
export type FoundView = { 
/**
 * Thread.
 */
thread_id: ThreadId, 
/**
 * Its title.
 */
title: string, 
/**
 * Who wrote or called; `None`: the person.
 */
staff: StaffMember | null, 
/**
 * Some words around the hit.
 */
excerpt: string, 
/**
 * When.
 */
at: Timestamp, };
export type GuidanceChoice = { 
/**
 * Rule id.
 */
rule: string, 
/**
 * `emergency`, `crisis`, `urgent`.
 */
level: string, 
/**
 * What was pressed.
 */
choice: string, };
export type GuidanceForm = { 
/**
 * Words so far.
 */
body: string, 
/**
 * Rules that the person has answered for this draft: they stay quiet, every other one speaks.
 */
answered: Array<string>, };
export type GuidanceLevel = "routine" | "urgent" | "crisis" | "emergency";
export type GuidanceView = { 
/**
 * How strong.
 */
level: GuidanceLevel, 
/**
 * Id of the strongest rule.
 */
rule: string | null, 
/**
 * The words that led to it, in order.
 */
words: Array<string>, };
export type HeardAnswer = "heard" | "not_heard";
export type HoursView = { 
/**
 * 1 = Monday to 7 = Sunday.
 */
weekday: number, 
/**
 * Minutes after midnight.
 */
opens: number, 
/**
 * Minutes after midnight.
 */
closes: number, };
export type InboxResponse = { 
/**
 * Open threads.
 */
rows: Array<InboxRow>, 
/**
 * Threads closed today.
 */
closed_today: number, 
/**
 * The server's clock now.
 */
now: Timestamp, };
export type InboxRow = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * The patient.
 */
patient_id: PatientId, 
/**
 * The patient's name.
 */
patient_name: string, 
/**
 * Who wrote last for the patient, when it was a caregiver ("Maria").
 */
caregiver_name: string | null, 
/**
 * What it is about.
 */
category: Category, 
/**
 * Red-flag level the server found again: `emergency`, `crisis`, `urgent`; `None`: none.
 */
red_flag: string | null, 
/**
 * Length of the newest message in words.
 */
words: number, 
/**
 * Language of the patient.
 */
language: Language, 
/**
 * When the newest message came.
 */
arrived_at: Timestamp, 
/**
 * Answer due; `None` when no hour was promised.
 */
due_at: Timestamp | null, 
/**
 * Who has it; `None`: the pool.
 */
assigned_to: StaffMember | null, 
/**
 * True when the signed-in person has opened the newest message.
 */
opened_by_me: boolean, 
/**
 * True when the signed-in person has a part in the promise and needs no reason.
 */
mine: boolean, 
/**
 * True after "Not what I heard".
 */
contradicted: boolean, };
export type InboxView = { 
/**
 * Rows in order of group, then late first, then newest first.
 */
rows: Array<ThreadRowView>, 
/**
 * Unread threads.
 */
new_count: number, };
export type InvitationId = string;
export type InviteRequest = { 
/**
 * Made by the Desk; the same in every retry.
 */
invitation_id: InvitationId, 
/**
 * Field 1: the patient (name and birth date come from the chart).
 */
patient_id: PatientId, 
/**
 * Field 2: whose letter it is.
 */
clinician_id: StaffMemberId, 
/**
 * Field 3: the clinician's own lines; becomes the first message.
 */
lines: string, 
/**
 * Field 4: language of the letter's front.
 */
language: Language, };
export type InviteResponse = { 
/**
 * Id.
 */
invitation_id: InvitationId, 
/**
 * As printed, `ABCD-EFGH-JKMN`.
 */
code: string, 
/**
 * `waypost://join/…` with the code.
 */
join_link: string, 
/**
 * Good until.
 */
valid_until: Timestamp, 
/**
 * Name on the letter.
 */
patient_name: string, 
/**
 * Who invites.
 */
clinician: StaffMember, 
/**
 * Her lines.
 */
lines: string, 
/**
 * Language of the front.
 */
language: Language, 
/**
 * Clinic's name.
 */
clinic_name: string, 
/**
 * Clinic's phone.
 */
clinic_phone: string, 
/**
 * A named person to call.
 */
helper: StaffMember | null, };
export type IpcError = { 
/**
 * The closed code.
 */
code: ErrorCode, 
/**
 * Which field of the form, when it is one.
 */
field: string | null, 
/**
 * Try again at this instant.
 */
retry_at: Timestamp | null, 
/**
 * Tries left today.
 */
tries_left: number | null, 
/**
 * Random number that also stands in the log.
 */
incident: string | null, };
export type JoinForm = { 
/**
 * Pasted text.
 */
text: string, };
export type Language = "en" | "es";
export type LinkSignInRequest = { 
/**
 * The one-time secret of the link.
 */
link: string, };
export type MedicineRequest = { 
/**
 * Name and dose, one line of at most [`MAX_MEDICINE_LETTERS`].
 */
name: string, 
/**
 * True: on the list; false: off it.
 */
taken: boolean, };
export type MedicinesResponse = { 
/**
 * Name and dose, in the order of the alphabet.
 */
medicines: Array<string>, };
export type MessageForm = { 
/**
 * It.
 */
message_id: MessageId, };
export type MessageId = string;
export type MessageState = "settled" | "waiting" | "needs_look" | "refused";
export type MessageView = { 
/**
 * Id.
 */
id: MessageId, 
/**
 * Who wrote it.
 */
author: Author, 
/**
 * True when it is one's own (or a caregiver's for one).
 */
own: boolean, 
/**
 * The words.
 */
body: string, 
/**
 * When it was sent (or saved).
 */
at: Timestamp, 
/**
 * How it stands.
 */
state: MessageState, 
/**
 * The way; empty for messages of the clinic.
 */
way: Array<WayStepView>, 
/**
 * The plate; own messages only.
 */
plate: PlateView | null, 
/**
 * The card to look at once more, when `NeedsLook`.
 */
changed_promise: PromiseCardView | null, };
export type Nothing = Record<symbol, never>;
export type OpenLogState = "checked" | "not_yet" | "gap";
export type OpenLogView = { 
/**
 * Did it add up?
 */
state: OpenLogState, 
/**
 * Last check.
 */
checked_at: Timestamp | null, 
/**
 * First opening.
 */
since: Timestamp | null, 
/**
 * Openings by people (own computers apart).
 */
count: number, 
/**
 * Newest first.
 */
openings: Array<OpeningView>, 
/**
 * Where it does not add up: number of the patient's openings line, if `Gap`.
 */
gap_at: number | null, };
export type OpenNowView = { 
/**
 * True when open now.
 */
open: boolean, 
/**
 * Closes (when open) or opens (when closed) at this instant; `None`: no hours known.
 */
until: Timestamp | null, };
export type OpenThreadForm = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * Entries before this place; `None`: the newest page.
 */
before: number | null, };
export type OpenThreadRequest = { 
/**
 * Needed from a person with no part in the promise; `None` otherwise.
 */
reason: OpeningReason | null, };
export type OpeningReason = "answers" | "reads" | "covers" | "passed_on" | "asked_to_help" | "patient_called" | "safety_concern" | "own_computer";
export type OpeningView = { 
/**
 * Title of the conversation.
 */
title: string, 
/**
 * The conversation.
 */
thread_id: ThreadId, 
/**
 * A person at the clinic, or `None` for a computer.
 */
staff: StaffMember | null, 
/**
 * Name of the account whose computer it was.
 */
account_name: string | null, 
/**
 * True when it was this computer.
 */
this_computer: boolean, 
/**
 * Why.
 */
reason: OpeningReason, 
/**
 * When.
 */
at: Timestamp, 
/**
 * Its line was checked against the signed head.
 */
checked: boolean, };
export type PatientCard = { 
/**
 * Id.
 */
patient_id: PatientId, 
/**
 * Full name.
 */
name: string, 
/**
 * `YYYY-MM-DD`.
 */
birth_date: string, 
/**
 * Language the patient reads.
 */
language: Language, 
/**
 * Phone number as people read it.
 */
phone: string | null, };
export type PatientId = string;
export type PatientRow = { 
/**
 * Id.
 */
patient_id: PatientId, 
/**
 * Name.
 */
name: string, 
/**
 * `YYYY-MM-DD`.
 */
birth_date: string, 
/**
 * Language.
 */
language: Language, 
/**
 * True when the patient already uses Waypost.
 */
registered: boolean, 
/**
 * The patient's doctor, who invites.
 */
clinician: StaffMember | null, };
export type PatientsResponse = { 
/**
 * Up to 20 rows.
 */
rows: Array<PatientRow>, };
export type PhoneCard = { 
/**
 * Id made by the Desk.
 */
id: PhoneCardId, 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * The patient.
 */
patient_id: PatientId, 
/**
 * Who called.
 */
staff: StaffMember, 
/**
 * When the call was.
 */
called_at: Timestamp, 
/**
 * Length of the call in whole minutes; 0 when nobody talked.
 */
minutes: number, 
/**
 * How it went.
 */
outcome: PhoneOutcome, 
/**
 * "What we said", plain text; may be empty unless `Talked`.
 */
said: string, 
/**
 * Place in the thread, from 1 without gaps; shared with messages.
 */
thread_seq: number, 
/**
 * The patient's answer to "Is this what you heard?".
 */
heard: HeardAnswer | null, };
export type PhoneCardId = string;
export type PhoneCardRequest = { 
/**
 * Made by the Desk; the same in every retry.
 */
phone_card_id: PhoneCardId, 
/**
 * The newest message the Desk had on screen, whoever wrote it; a newer one of the patient stays unanswered
 * and keeps the thread open.
 */
newest_seen: MessageId, 
/**
 * How it went.
 */
outcome: PhoneOutcome, 
/**
 * When the call was.
 */
called_at: Timestamp, 
/**
 * Whole minutes.
 */
minutes: number, 
/**
 * "What we said"; needed with `Talked`.
 */
said: string, };
export type PhoneOutcome = "talked" | "left_voicemail" | "no_answer" | "wrong_number";
export type PlateView = { 
/**
 * Running, kept, late.
 */
state: PromiseState, 
/**
 * Who answers; `None`: the team.
 */
answerer: StaffMember | null, 
/**
 * Team's plain name.
 */
team_name: string, 
/**
 * By when; `None`: no hour promised.
 */
due_at: Timestamp | null, };
export type Promise = { 
/**
 * Id of the promise.
 */
id: PromiseId, 
/**
 * The clinic that promises.
 */
clinic_id: ClinicId, 
/**
 * The patient it is for.
 */
patient_id: PatientId, 
/**
 * What the message is about.
 */
category: Category, 
/**
 * Usual readers or fewer.
 */
audience: Audience, 
/**
 * Everyone who can read it now; the answerer first, at least one.
 */
recipients: Array<Recipient>, 
/**
 * People who are away, with their cover.
 */
away: Array<Away>, 
/**
 * Who answers; `None` when the rota is unclear and the team answers.
 */
answerer: StaffMember | null, 
/**
 * The team's plain name, for example "Dr. Chen's team".
 */
team_name: string, 
/**
 * Answered by this instant; `None` with [`Audience::Fewer`], where no hour is promised.
 */
due_at: Timestamp | null, 
/**
 * When the clinic made this promise.
 */
made_at: Timestamp, 
/**
 * A preview is good for a send until this instant.
 */
valid_until: Timestamp, };
export type PromiseCardView = { 
/**
 * Give it back when sending.
 */
promise_id: PromiseId, 
/**
 * What it looks like, or what was picked.
 */
asked: Category, 
/**
 * Whose readers it gets: another than asked while an earlier red flag waits with these people.
 */
category: Category, 
/**
 * True when the person picked it.
 */
category_picked: boolean, 
/**
 * Usual readers or fewer.
 */
audience: Audience, 
/**
 * Everyone, answerer first.
 */
recipients: Array<Recipient>, 
/**
 * Away lines.
 */
away: Array<Away>, 
/**
 * Who answers.
 */
answerer: StaffMember | null, 
/**
 * Team's plain name.
 */
team_name: string, 
/**
 * By when.
 */
due_at: Timestamp | null, 
/**
 * When the clinic signed it; older than a minute: "from today, 9:02 am".
 */
made_at: Timestamp, 
/**
 * True when it is an old one shown offline.
 */
from_before: boolean, };
export type PromiseForm = { 
/**
 * Thread; `None`: a new one.
 */
thread_id: ThreadId | null, 
/**
 * Words so far, to work out the category on this computer; never sent.
 */
body: string, 
/**
 * Picked category; `None`: work it out.
 */
category: Category | null, 
/**
 * Usual readers or fewer.
 */
audience: Audience, };
export type PromiseId = string;
export type PromisePreviewView = { 
/**
 * The card; `None` offline with nothing kept.
 */
card: PromiseCardView | null, 
/**
 * The category in any case.
 */
category: Category, 
/**
 * For a refill: what the clinic has on its list, name and dose; may be empty.
 */
medicines: Array<string>, 
/**
 * True when it looks like something people keep from most staff, and there is no red flag.
 */
offers_private: boolean, };
export type PromiseState = "promised" | "kept" | "late";
export type ReceiptStep = "reached" | "given" | "opened" | "answered" | "phoned";
export type Recipient = { 
/**
 * The person.
 */
staff: StaffMember, 
/**
 * Answers, reads, or covers.
 */
part: RecipientPart, 
/**
 * True when the person is the patient's own doctor or nurse.
 */
of_care_team: boolean, };
export type RecipientPart = "answers" | "reads" | "covers";
export type RegisterForm = { 
/**
 * Typed code.
 */
code: string, 
/**
 * Typed birth date, any form `read_birth_date` takes.
 */
birth_date: string, 
/**
 * Language in use.
 */
language: Language, 
/**
 * Only where there is no system key store: the PIN comes first.
 */
pin: string | null, };
export type RegisteredView = { 
/**
 * The thread with the invitation.
 */
first_thread_id: ThreadId, };
export type Role = "doctor" | "nurse" | "medical_assistant" | "front_desk" | "administrator";
export type RowStatus = "answered_you" | "promised" | "late" | "called_you" | "tried_to_call" | "draft" | "waiting" | "needs_look" | "refused" | "reached" | "done";
export type SaveDraftForm = { 
/**
 * Thread; `None` for a new conversation's first save (the reply names the thread id to use on).
 */
thread_id: ThreadId | null, 
/**
 * Words.
 */
body: string, 
/**
 * Cursor, in UTF-16 units.
 */
caret: number, 
/**
 * Picked category.
 */
category: Category | null, 
/**
 * Usual readers or fewer.
 */
audience: Audience, };
export type SearchForm = { 
/**
 * Words.
 */
words: string, };
export type SearchView = { 
/**
 * Found.
 */
found: Array<FoundView>, };
export type SendForm = { 
/**
 * Thread of the draft.
 */
thread_id: ThreadId, 
/**
 * Words as on screen.
 */
body: string, 
/**
 * Category as shown on the card.
 */
category: Category, 
/**
 * Usual readers or fewer.
 */
audience: Audience, 
/**
 * Promise as shown; `None`: "Save and send later".
 */
promise_id: PromiseId | null, 
/**
 * Guidance shown.
 */
guidance: Array<GuidanceChoice>, };
export type SentView = { 
/**
 * The message.
 */
message_id: MessageId, 
/**
 * Its thread.
 */
thread_id: ThreadId, };
export type SessionResponse = { 
/**
 * The person.
 */
staff: StaffMember, 
/**
 * The clinic's name.
 */
clinic_name: string, 
/**
 * The clinic's time zone (IANA).
 */
time_zone: string, 
/**
 * True when this person has a passkey already.
 */
has_passkey: boolean, 
/**
 * Signed out after this instant without activity.
 */
idle_until: Timestamp, 
/**
 * The server's clock now.
 */
now: Timestamp, 
/**
 * What the person may do, to show only what works.
 */
may_invite: boolean, 
/**
 * May read and answer messages.
 */
may_answer: boolean, };
export type Settings = { 
/**
 * Language.
 */
language: Language, 
/**
 * Theme.
 */
theme: Theme, 
/**
 * Text size.
 */
text_size: TextSize, 
/**
 * Minutes without use until the lock: 5, 10, 15 or 30; at most 5 on a shared computer.
 */
lock_after_minutes: number, 
/**
 * Ids of small hints the person has put away.
 */
dismissed_hints: Array<string>, };
export type StaffMember = { 
/**
 * Id of the staff member.
 */
id: StaffMemberId, 
/**
 * Name as on the badge, for example "Ana Ruiz" or "Dr. Grace Chen".
 */
name: string, 
/**
 * How a short sentence calls the person: "Ana", "Dr. Chen".
 */
short_name: string, 
/**
 * Role in the clinic.
 */
role: Role, 
/**
 * Key of the photo; unknown keys show initials.
 */
face: string, };
export type StaffMemberId = string;
export type StepView = { 
/**
 * Which step.
 */
step: ReceiptStep, 
/**
 * Whose step.
 */
staff: StaffMember | null, 
/**
 * When.
 */
at: Timestamp, };
export type TeamResponse = { 
/**
 * People who read messages.
 */
people: Array<Colleague>, 
/**
 * Pools.
 */
pools: Array<TriagePool>, };
export type TextSize = "normal" | "big" | "very_big";
export type Theme = "system" | "light" | "dark" | "strong";
export type ThreadChangedResponse = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * State after it; open after a wish to close: the patient wrote something newer.
 */
state: ThreadState, 
/**
 * Who has it now.
 */
assigned_to: StaffMember | null, };
export type ThreadGroup = "new" | "working" | "not_sent" | "answered";
export type ThreadId = string;
export type ThreadResponse = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * The patient.
 */
patient: PatientCard, 
/**
 * What it is about.
 */
category: Category, 
/**
 * Open or closed.
 */
state: ThreadState, 
/**
 * When and why this opening was recorded; the patient sees it.
 */
opened_at: Timestamp, 
/**
 * The reason that was recorded.
 */
opened_reason: OpeningReason, 
/**
 * Everything in order.
 */
entries: Array<DeskEntry>, 
/**
 * The promise of the newest patient message.
 */
promise: Promise | null, 
/**
 * What the patient sees now: steps of the newest patient message.
 */
steps: Array<StepView>, 
/**
 * Who has it.
 */
assigned_to: StaffMember | null, 
/**
 * Medicines on the patient's list, name and dose; `None` for a role that may not see it.
 */
medicines: Array<string> | null, };
export type ThreadRowView = { 
/**
 * The thread; for a new draft the id it will have.
 */
thread_id: ThreadId, 
/**
 * Group.
 */
group: ThreadGroup, 
/**
 * First words of the first message, or the patient's own; `None`: untitled draft.
 */
title: string | null, 
/**
 * Person whose move it is, or who did the last thing.
 */
staff: StaffMember | null, 
/**
 * Team's plain name, when no person is named.
 */
team_name: string | null, 
/**
 * Status line.
 */
status: RowStatus, 
/**
 * Due, was due.
 */
due_at: Timestamp | null, 
/**
 * Last change.
 */
at: Timestamp, 
/**
 * Unread.
 */
is_new: boolean, 
/**
 * Words that are not sent stand in its box.
 */
has_draft: boolean, };
export type ThreadState = "open" | "closed";
export type ThreadView = { 
/**
 * The thread.
 */
thread_id: ThreadId, 
/**
 * Title: first words.
 */
title: string, 
/**
 * What it is about.
 */
category: Category, 
/**
 * Usual readers or fewer, as the newest message had them; a reply begins with it.
 */
audience: Audience, 
/**
 * Entries, oldest first; a page of at most 50.
 */
entries: Array<EntryView>, 
/**
 * Give as `before` for earlier ones; `None`: this is the beginning.
 */
earlier: number | null, 
/**
 * Open or closed at the clinic.
 */
closed: boolean, 
/**
 * Name for "Write back to …".
 */
write_back_to: StaffMember | null, 
/**
 * The unsent text in this conversation.
 */
draft: DraftView | null, };
export type Timestamp = number;
export type TriagePool = { 
/**
 * Id.
 */
id: TriagePoolId, 
/**
 * Plain name, "Dr. Chen's team".
 */
name: string, 
/**
 * Members.
 */
member_ids: Array<StaffMemberId>, };
export type TriagePoolId = string;
export type UnlockForm = { 
/**
 * Six digits.
 */
pin: string, };
export type UnlockKind = "only_me" | "shared";
export type WayStepKind = "saved" | "reached" | "given" | "opened" | "answered" | "phoned";
export type WayStepState = "done" | "next" | "later";
export type WayStepView = { 
/**
 * Which.
 */
step: WayStepKind, 
/**
 * How far.
 */
state: WayStepState, 
/**
 * Who.
 */
staff: StaffMember | null, 
/**
 * When, if done; due, if next and promised.
 */
at: Timestamp | null, };

export const EVENT_NAME = "waypost";

export interface Commands {
  app_status: { args: Nothing; reply: AppStatusView };
  join_clinic: { args: JoinForm; reply: AppStatusView };
  check_code: { args: CodeForm; reply: CodeCheckView };
  read_birth_date: { args: BirthDateForm; reply: BirthDateView };
  register: { args: RegisterForm; reply: RegisteredView };
  choose_pin: { args: ChoosePinForm; reply: AppStatusView };
  unlock: { args: UnlockForm; reply: AppStatusView };
  lock: { args: Nothing; reply: Nothing };
  note_activity: { args: Nothing; reply: Nothing };
  list_threads: { args: Nothing; reply: InboxView };
  open_thread: { args: OpenThreadForm; reply: ThreadView };
  save_draft: { args: SaveDraftForm; reply: DraftView };
  preview_promise: { args: PromiseForm; reply: PromisePreviewView };
  send_message: { args: SendForm; reply: SentView };
  confirm_send: { args: ConfirmSendForm; reply: SentView };
  take_back_message: { args: MessageForm; reply: DraftView };
  answer_phone_card: { args: AnswerPhoneCardForm; reply: Nothing };
  search_messages: { args: SearchForm; reply: SearchView };
  check_guidance: { args: GuidanceForm; reply: GuidanceView };
  list_openings: { args: Nothing; reply: OpenLogView };
  check_open_log: { args: Nothing; reply: OpenLogView };
  save_settings: { args: Settings; reply: AppStatusView };
}
