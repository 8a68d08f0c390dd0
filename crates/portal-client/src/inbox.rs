//! Messages, the list: one row for each conversation, in the order a person needs them.

use portal_ipc::IpcError;
use portal_ipc::views::{InboxView, Nothing, RowStatus, ThreadGroup, ThreadRowView};
use portal_protocol::{
    Author, HeardAnswer, PhoneCard, PhoneOutcome, StaffMember, ThreadState, Timestamp,
};
use portal_vault::{Entry, LedgerState, Partition, StoredThread};

use crate::engine::Engine;
use crate::failure::of_vault;

impl Engine {
    /// Every conversation: by group, late first, then newest first.
    ///
    /// # Errors
    /// `Locked`.
    pub async fn list_threads(&self, _form: Nothing) -> Result<InboxView, IpcError> {
        let member = self.session()?.member()?;
        let now = self.clinic_now();
        let threads = member.partition.threads().await.map_err(of_vault)?;
        let mut rows = Vec::with_capacity(threads.len());
        for thread in &threads {
            let mut row = row(thread, now);
            if row.group == ThreadGroup::Working {
                as_promised(&member.partition, thread, &mut row, now).await?;
            }
            rows.push(row);
        }
        rows.sort_by_key(|row| {
            (
                rank(row.group),
                row.status != RowStatus::Late,
                std::cmp::Reverse(row.at),
            )
        });
        let new_count = rows.iter().filter(|row| row.is_new).count();
        Ok(InboxView {
            rows,
            new_count: u32::try_from(new_count).unwrap_or(u32::MAX),
        })
    }
}

const fn rank(group: ThreadGroup) -> u8 {
    match group {
        ThreadGroup::New => 0,
        ThreadGroup::Working => 1,
        ThreadGroup::NotSent => 2,
        ThreadGroup::Answered => 3,
    }
}

fn row(stored: &StoredThread, now: Timestamp) -> ThreadRowView {
    let (group, status, staff) = status(stored, now);
    ThreadRowView {
        thread_id: stored.thread_id,
        group,
        title: stored.first_words.clone(),
        staff,
        team_name: None,
        status,
        due_at: stored.thread.as_ref().and_then(|thread| thread.due_at),
        at: stored.updated_at,
        is_new: stored.unread,
        has_draft: stored.draft.is_some(),
    }
}

fn status(stored: &StoredThread, now: Timestamp) -> (ThreadGroup, RowStatus, Option<StaffMember>) {
    let assigned = stored
        .thread
        .as_ref()
        .and_then(|thread| thread.assigned_to.clone());
    if stored.unread {
        let (status, staff) = from_newest(stored.newest.as_ref());
        return (ThreadGroup::New, status, staff);
    }
    if let Some(status) = waiting_status(stored) {
        return (ThreadGroup::NotSent, status, assigned);
    }
    let Some(thread) = &stored.thread else {
        return (ThreadGroup::NotSent, RowStatus::Draft, None);
    };
    let own_turn_over = matches!(
        &stored.newest,
        Some(Entry::Message(message)) if !matches!(message.author, Author::Staff { .. })
    ) || contradicted(stored.newest.as_ref());
    if thread.state == ThreadState::Open && own_turn_over {
        return (
            ThreadGroup::Working,
            working_status(thread.due_at, now),
            assigned,
        );
    }
    if stored.draft.is_some() {
        return (ThreadGroup::NotSent, RowStatus::Draft, assigned);
    }
    let (status, staff) = from_newest(stored.newest.as_ref());
    (ThreadGroup::Answered, status, staff)
}

/// What is on its way: what needs the person stands before what only needs time.
fn waiting_status(stored: &StoredThread) -> Option<RowStatus> {
    let has = |state| stored.waiting.iter().any(|row| row.state == state);
    if has(LedgerState::NeedsLook) {
        Some(RowStatus::NeedsLook)
    } else if has(LedgerState::Refused) {
        Some(RowStatus::Refused)
    } else {
        has(LedgerState::Waiting).then_some(RowStatus::Waiting)
    }
}

fn from_newest(newest: Option<&Entry>) -> (RowStatus, Option<StaffMember>) {
    match newest {
        Some(Entry::Message(message)) => match &message.author {
            Author::Staff { staff } => (RowStatus::AnsweredYou, Some(staff.clone())),
            _ => (RowStatus::Done, None),
        },
        Some(Entry::PhoneCard(card)) => (phone_status(card), Some(card.staff.clone())),
        None => (RowStatus::Done, None),
    }
}

fn phone_status(card: &PhoneCard) -> RowStatus {
    match (card.outcome, card.heard) {
        (PhoneOutcome::Talked, None) => RowStatus::CalledYou,
        (PhoneOutcome::Talked, Some(_)) => RowStatus::Done,
        _ => RowStatus::TriedToCall,
    }
}

/// "Not what I heard": the clinic has to act again.
fn contradicted(newest: Option<&Entry>) -> bool {
    matches!(newest, Some(Entry::PhoneCard(card)) if card.heard == Some(HeardAnswer::NotHeard))
}

/// Who answers and by when, from the signed promise of the newest own message; the thread's own word is unsigned.
async fn as_promised(
    partition: &Partition,
    stored: &StoredThread,
    row: &mut ThreadRowView,
    now: Timestamp,
) -> Result<(), IpcError> {
    let Some(Entry::Message(message)) = &stored.newest else {
        return Ok(());
    };
    let promise = partition.promise(message.id).await.map_err(of_vault)?;
    let promise = promise.map(|(promise, _)| promise);
    row.due_at = promise.as_ref().and_then(|promise| promise.due_at);
    row.status = working_status(row.due_at, now);
    if let Some(promise) = promise {
        row.staff = promise.answerer;
        row.team_name = Some(promise.team_name);
    }
    Ok(())
}

fn working_status(due_at: Option<Timestamp>, now: Timestamp) -> RowStatus {
    match due_at {
        Some(due) if now > due => RowStatus::Late,
        Some(_) => RowStatus::Promised,
        None => RowStatus::Reached,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portal_protocol::{
        Audience, Category, Message, MessageId, PatientId, PhoneCardId, Role, StaffMemberId,
        Thread, ThreadId,
    };

    fn ana() -> StaffMember {
        StaffMember {
            id: StaffMemberId::from_parts(1, [1; 10]),
            name: "Ana Ruiz".into(),
            short_name: "Ana".into(),
            role: Role::Nurse,
            face: "ana-ruiz".into(),
        }
    }

    fn by(author: Author) -> Entry {
        Entry::Message(Message {
            id: MessageId::from_parts(1, [2; 10]),
            thread_id: ThreadId::from_parts(1, [3; 10]),
            patient_id: PatientId::from_parts(1, [4; 10]),
            author,
            body: "Is my cough from the pill?".into(),
            sent_at: Timestamp(1),
            thread_seq: 1,
        })
    }

    fn own() -> Entry {
        by(Author::Patient {
            name: "Rosa Delgado".into(),
        })
    }

    fn call(outcome: PhoneOutcome, heard: Option<HeardAnswer>) -> Entry {
        Entry::PhoneCard(PhoneCard {
            id: PhoneCardId::from_parts(1, [5; 10]),
            thread_id: ThreadId::from_parts(1, [3; 10]),
            patient_id: PatientId::from_parts(1, [4; 10]),
            staff: ana(),
            called_at: Timestamp(1),
            minutes: 3,
            outcome,
            said: "Take it in the morning.".into(),
            thread_seq: 2,
            heard,
        })
    }

    fn stored(newest: Entry, state: ThreadState, due: Option<i64>) -> StoredThread {
        StoredThread {
            thread_id: ThreadId::from_parts(1, [3; 10]),
            thread: Some(Thread {
                id: ThreadId::from_parts(1, [3; 10]),
                patient_id: PatientId::from_parts(1, [4; 10]),
                category: Category::HealthQuestion,
                state,
                audience: Audience::Usual,
                assigned_to: Some(ana()),
                due_at: due.map(Timestamp),
                last_seq: 1,
                updated_at: Timestamp(1),
            }),
            first_words: Some("Is my cough from the pill?".into()),
            newest: Some(newest),
            unread: false,
            draft: None,
            waiting: Vec::new(),
            updated_at: Timestamp(1),
        }
    }

    fn where_is(thread: &StoredThread, now: i64) -> (ThreadGroup, RowStatus) {
        let (group, status, _) = status(thread, Timestamp(now));
        (group, status)
    }

    #[test]
    fn an_own_message_is_promised_then_late_by_the_clock_alone() {
        let thread = stored(own(), ThreadState::Open, Some(100));
        assert_eq!(
            where_is(&thread, 99),
            (ThreadGroup::Working, RowStatus::Promised)
        );
        assert_eq!(
            where_is(&thread, 101),
            (ThreadGroup::Working, RowStatus::Late)
        );
        let private = stored(own(), ThreadState::Open, None);
        assert_eq!(
            where_is(&private, 99),
            (ThreadGroup::Working, RowStatus::Reached)
        );
    }

    #[test]
    fn an_answer_is_new_until_it_was_read() {
        let answer = by(Author::Staff { staff: ana() });
        let mut thread = stored(answer, ThreadState::Closed, None);
        assert_eq!(
            where_is(&thread, 1),
            (ThreadGroup::Answered, RowStatus::AnsweredYou)
        );
        thread.unread = true;
        assert_eq!(
            where_is(&thread, 1),
            (ThreadGroup::New, RowStatus::AnsweredYou)
        );
    }

    #[test]
    fn a_call_asks_until_it_was_answered_and_works_again_when_contradicted() {
        use HeardAnswer::{Heard, NotHeard};
        let closed = |heard| stored(call(PhoneOutcome::Talked, heard), ThreadState::Closed, None);
        assert_eq!(
            where_is(&closed(None), 1),
            (ThreadGroup::Answered, RowStatus::CalledYou)
        );
        assert_eq!(
            where_is(&closed(Some(Heard)), 1),
            (ThreadGroup::Answered, RowStatus::Done)
        );
        let open = stored(
            call(PhoneOutcome::Talked, Some(NotHeard)),
            ThreadState::Open,
            Some(100),
        );
        assert_eq!(
            where_is(&open, 1),
            (ThreadGroup::Working, RowStatus::Promised)
        );
        let tried = stored(
            call(PhoneOutcome::LeftVoicemail, None),
            ThreadState::Open,
            Some(100),
        );
        assert_eq!(
            where_is(&tried, 1),
            (ThreadGroup::Answered, RowStatus::TriedToCall)
        );
    }
}
