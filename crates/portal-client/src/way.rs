//! A message's way and its plate, from signed receipts and the signed promise alone.

use portal_ipc::views::{PlateView, PromiseState, WayStepKind, WayStepState, WayStepView};
use portal_protocol::{Promise, Receipt, ReceiptStep, StaffMember, Timestamp};

/// The five posts: saved, reached, given, opened, answered (or phoned).
pub(crate) fn way(
    saved_at: Timestamp,
    receipts: &[Receipt],
    promise: Option<&Promise>,
) -> Vec<WayStepView> {
    let first = |step: ReceiptStep| receipts.iter().find(|receipt| receipt.step == step);
    let answered = first(ReceiptStep::Answered);
    let phoned = first(ReceiptStep::Phoned);
    // Whichever came first ended the waiting.
    let (end, end_receipt) = match (answered, phoned) {
        (None, Some(phoned)) => (WayStepKind::Phoned, Some(phoned)),
        (Some(answered), Some(phoned)) if phoned.at < answered.at => {
            (WayStepKind::Phoned, Some(phoned))
        }
        (answered, _) => (WayStepKind::Answered, answered),
    };
    let mut posts = vec![WayStepView {
        step: WayStepKind::Saved,
        state: WayStepState::Done,
        staff: None,
        at: Some(saved_at),
    }];
    for (step, receipt) in [
        (WayStepKind::Reached, first(ReceiptStep::Reached)),
        (WayStepKind::Given, first(ReceiptStep::Given)),
        (WayStepKind::Opened, first(ReceiptStep::Opened)),
        (end, end_receipt),
    ] {
        posts.push(WayStepView {
            step,
            state: if receipt.is_some() {
                WayStepState::Done
            } else {
                WayStepState::Later
            },
            staff: receipt.and_then(|receipt| receipt.staff.clone()),
            at: receipt.map(|receipt| receipt.at),
        });
    }
    name_the_next(&mut posts, promise);
    posts
}

/// The first post that is not done is the next one; the answer's post carries the promised hour.
fn name_the_next(posts: &mut [WayStepView], promise: Option<&Promise>) {
    let answerer = promise.and_then(|promise| promise.answerer.clone());
    if let Some(next) = posts
        .iter_mut()
        .find(|post| post.state != WayStepState::Done)
    {
        next.state = WayStepState::Next;
    }
    for post in posts.iter_mut() {
        let is_answer = matches!(post.step, WayStepKind::Answered | WayStepKind::Phoned);
        if post.state == WayStepState::Done {
            continue;
        }
        if post.staff.is_none() && post.step != WayStepKind::Reached {
            post.staff.clone_from(&answerer);
        }
        if is_answer {
            post.at = promise.and_then(|promise| promise.due_at);
        }
    }
}

/// When and by whom a message was answered or phoned about, if it was.
fn ended(receipts: &[Receipt]) -> Option<(Timestamp, Option<&StaffMember>)> {
    receipts
        .iter()
        .filter(|receipt| matches!(receipt.step, ReceiptStep::Answered | ReceiptStep::Phoned))
        .map(|receipt| (receipt.at, receipt.staff.as_ref()))
        .min_by_key(|(at, _)| *at)
}

/// The plate: running, kept or late, also by this computer's own clock.
pub(crate) fn plate(receipts: &[Receipt], promise: &Promise, now: Timestamp) -> PlateView {
    let state = match (ended(receipts), promise.due_at) {
        (Some((at, _)), Some(due)) if at > due => PromiseState::Late,
        (Some(_), _) => PromiseState::Kept,
        (None, Some(due)) if now > due => PromiseState::Late,
        (None, _) => PromiseState::Promised,
    };
    PlateView {
        state,
        answerer: promise.answerer.clone(),
        team_name: promise.team_name.clone(),
        due_at: promise.due_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portal_protocol::{
        Audience, Category, ClinicId, MessageId, PatientId, PromiseId, ReceiptId, Role,
        StaffMemberId, ThreadId,
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

    fn receipt(step: ReceiptStep, at: i64) -> Receipt {
        Receipt {
            id: ReceiptId::from_parts(at, [2; 10]),
            clinic_id: ClinicId::from_parts(1, [3; 10]),
            patient_id: PatientId::from_parts(1, [4; 10]),
            thread_id: ThreadId::from_parts(1, [5; 10]),
            message_id: MessageId::from_parts(1, [6; 10]),
            step,
            staff: (step != ReceiptStep::Reached).then(ana),
            at: Timestamp(at),
            body_digest: String::new(),
        }
    }

    fn promise(due: i64) -> Promise {
        Promise {
            id: PromiseId::from_parts(1, [7; 10]),
            clinic_id: ClinicId::from_parts(1, [3; 10]),
            patient_id: PatientId::from_parts(1, [4; 10]),
            category: Category::Refill,
            audience: Audience::Usual,
            recipients: Vec::new(),
            away: Vec::new(),
            answerer: Some(ana()),
            team_name: "Dr. Chen's team".into(),
            due_at: Some(Timestamp(due)),
            made_at: Timestamp(0),
            valid_until: Timestamp(0),
        }
    }

    fn states(posts: &[WayStepView]) -> Vec<WayStepState> {
        posts.iter().map(|post| post.state).collect()
    }

    #[test]
    fn nothing_is_done_without_a_receipt_but_saving() {
        use WayStepState::{Done, Later, Next};
        let posts = way(Timestamp(1), &[], None);
        assert_eq!(states(&posts), [Done, Next, Later, Later, Later]);
    }

    #[test]
    fn each_receipt_moves_the_next_post_and_the_answer_carries_the_hour() {
        use WayStepState::{Done, Next};
        let receipts = [
            receipt(ReceiptStep::Reached, 2),
            receipt(ReceiptStep::Given, 2),
            receipt(ReceiptStep::Opened, 5),
        ];
        let posts = way(Timestamp(1), &receipts, Some(&promise(100)));
        assert_eq!(states(&posts), [Done, Done, Done, Done, Next]);
        let answer = posts.last().map(|post| (post.at, post.staff.clone()));
        assert_eq!(answer, Some((Some(Timestamp(100)), Some(ana()))));
    }

    #[test]
    fn a_call_stands_in_the_place_of_an_answer() {
        let posts = way(Timestamp(1), &[receipt(ReceiptStep::Phoned, 9)], None);
        assert_eq!(
            posts.last().map(|post| (post.step, post.state)),
            Some((WayStepKind::Phoned, WayStepState::Done))
        );
    }

    #[test]
    fn a_promise_is_late_by_the_own_clock_and_kept_by_an_answer_in_time() {
        let state =
            |receipts: &[Receipt], now| plate(receipts, &promise(100), Timestamp(now)).state;
        assert_eq!(state(&[], 99), PromiseState::Promised);
        assert_eq!(state(&[], 101), PromiseState::Late);
        assert_eq!(
            state(&[receipt(ReceiptStep::Answered, 90)], 500),
            PromiseState::Kept
        );
        assert_eq!(
            state(&[receipt(ReceiptStep::Answered, 110)], 500),
            PromiseState::Late
        );
    }
}
