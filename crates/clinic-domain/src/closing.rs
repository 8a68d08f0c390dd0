//! A thread closes by an answer or by a phone card of a real talk. There is no third way.

use portal_protocol::{MessageId, PhoneCardId, PhoneOutcome};

/// The proof that a thread may close. It can only be made from an answer or a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Close(ClosedBy);

/// What closed a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosedBy {
    /// A written answer.
    Answer(MessageId),
    /// A phone card with "we talked".
    PhoneCard(PhoneCardId),
}

impl Close {
    /// A written answer closes.
    #[must_use]
    pub fn by_answer(message_id: MessageId) -> Self {
        Self(ClosedBy::Answer(message_id))
    }

    /// A phone card closes only when the two talked; every other outcome gives `None`.
    #[must_use]
    pub fn by_phone_card(phone_card_id: PhoneCardId, outcome: PhoneOutcome) -> Option<Self> {
        (outcome == PhoneOutcome::Talked).then_some(Self(ClosedBy::PhoneCard(phone_card_id)))
    }

    /// What closed it.
    #[must_use]
    pub fn closed_by(self) -> ClosedBy {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_talk_closes_by_phone() {
        let card = PhoneCardId::from_parts(0, [0; 10]);
        assert!(Close::by_phone_card(card, PhoneOutcome::Talked).is_some());
        for outcome in [
            PhoneOutcome::LeftVoicemail,
            PhoneOutcome::NoAnswer,
            PhoneOutcome::WrongNumber,
        ] {
            assert_eq!(Close::by_phone_card(card, outcome), None);
        }
    }
}
