//! The one policy table: what each relation may do with each operation. Fail closed.

/// Everything the two APIs can do to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// A patient's feed, with words.
    ReadFeed,
    /// The promise a message would get.
    PreviewPromise,
    /// Send a message.
    SendMessage,
    /// "Is this what you heard?"
    AnswerPhoneCard,
    /// Proofs of the open-log (hashes only).
    ReadProofs,
    /// Unlock key of one's own device.
    UnlockDevice,
    /// The Desk's list, without words.
    ListInbox,
    /// Open a thread, with words.
    OpenThread,
    /// Answer in writing.
    Answer,
    /// Write a phone card.
    WritePhoneCard,
    /// See and change the medicine list of a thread's patient.
    KeepMedicines,
    /// Pass a thread on. To take it oneself is to become a reader: that asks for `OpenThread`.
    Assign,
    /// Names of colleagues.
    ListTeam,
    /// Find a patient of the chart by name.
    SearchPatients,
    /// Invite a patient.
    Invite,
}

impl Operation {
    /// All operations.
    pub const ALL: [Self; 15] = [
        Self::ReadFeed,
        Self::PreviewPromise,
        Self::SendMessage,
        Self::AnswerPhoneCard,
        Self::ReadProofs,
        Self::UnlockDevice,
        Self::ListInbox,
        Self::OpenThread,
        Self::Answer,
        Self::WritePhoneCard,
        Self::KeepMedicines,
        Self::Assign,
        Self::ListTeam,
        Self::SearchPatients,
        Self::Invite,
    ];
}

/// How the asker stands to the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Nobody signed in.
    SignedOut,
    /// The patient.
    OwnPatient,
    /// A patient, but not this one.
    OtherPatient,
    /// A caregiver with a grant to read and write.
    FullProxy,
    /// A caregiver with a grant to read.
    ReadOnlyProxy,
    /// A caregiver whose grant has ended or was revoked.
    EndedProxy,
    /// Clinical staff with a part in the promise, or on the care team.
    StaffInCare,
    /// Clinical staff without one.
    StaffNotInCare,
    /// Front desk with a part in the promise (visits, forms).
    FrontDeskInCare,
    /// Front desk without one.
    FrontDesk,
    /// Clinic IT.
    Administrator,
    /// Staff or patient of another clinic.
    OtherClinic,
}

impl Relation {
    /// All relations.
    pub const ALL: [Self; 12] = [
        Self::SignedOut,
        Self::OwnPatient,
        Self::OtherPatient,
        Self::FullProxy,
        Self::ReadOnlyProxy,
        Self::EndedProxy,
        Self::StaffInCare,
        Self::StaffNotInCare,
        Self::FrontDeskInCare,
        Self::FrontDesk,
        Self::Administrator,
        Self::OtherClinic,
    ];
}

/// The answer of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Yes.
    Allowed,
    /// Yes, after a reason was picked; the patient sees it.
    WithReason,
    /// No; for a record this reads as "not there".
    Denied,
}

/// Looks an operation up for a relation.
#[must_use]
pub fn access(operation: Operation, relation: Relation) -> Access {
    use Operation as O;
    use Relation as R;
    match (relation, operation) {
        (
            R::OwnPatient | R::FullProxy,
            O::ReadFeed | O::PreviewPromise | O::SendMessage | O::AnswerPhoneCard | O::ReadProofs,
        )
        | (R::ReadOnlyProxy, O::ReadFeed | O::ReadProofs)
        | (R::OwnPatient | R::FullProxy | R::ReadOnlyProxy | R::EndedProxy, O::UnlockDevice)
        | (
            R::StaffInCare,
            O::ListInbox
            | O::OpenThread
            | O::Answer
            | O::WritePhoneCard
            | O::KeepMedicines
            | O::Assign
            | O::ListTeam
            | O::SearchPatients
            | O::Invite,
        )
        | (
            R::StaffNotInCare,
            O::ListInbox | O::Assign | O::ListTeam | O::SearchPatients | O::Invite,
        )
        | (
            R::FrontDeskInCare,
            O::ListInbox
            | O::OpenThread
            | O::Answer
            | O::WritePhoneCard
            | O::Assign
            | O::ListTeam
            | O::SearchPatients
            | O::Invite,
        )
        | (R::FrontDesk, O::ListInbox | O::Assign | O::ListTeam | O::SearchPatients | O::Invite)
        | (R::Administrator, O::ListTeam) => Access::Allowed,
        (R::StaffNotInCare | R::FrontDesk, O::OpenThread | O::Answer | O::WritePhoneCard)
        | (R::StaffNotInCare, O::KeepMedicines) => Access::WithReason,
        _ => Access::Denied,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_signed_out_and_nobody_of_another_clinic_may_do_anything() {
        for operation in Operation::ALL {
            for relation in [
                Relation::SignedOut,
                Relation::OtherClinic,
                Relation::OtherPatient,
            ] {
                assert_eq!(access(operation, relation), Access::Denied);
            }
        }
    }

    #[test]
    fn the_administrator_reads_no_words() {
        for operation in [
            Operation::ReadFeed,
            Operation::OpenThread,
            Operation::ListInbox,
        ] {
            assert_eq!(access(operation, Relation::Administrator), Access::Denied);
        }
    }

    #[test]
    fn the_front_desk_sees_no_medicines() {
        for relation in [Relation::FrontDeskInCare, Relation::FrontDesk] {
            assert_eq!(access(Operation::KeepMedicines, relation), Access::Denied);
        }
    }

    #[test]
    fn staff_without_a_part_must_give_a_reason_to_open() {
        assert_eq!(
            access(Operation::OpenThread, Relation::StaffNotInCare),
            Access::WithReason
        );
        assert_eq!(
            access(Operation::OpenThread, Relation::StaffInCare),
            Access::Allowed
        );
    }

    #[test]
    fn a_read_only_proxy_cannot_send_and_an_ended_one_cannot_read() {
        assert_eq!(
            access(Operation::SendMessage, Relation::ReadOnlyProxy),
            Access::Denied
        );
        assert_eq!(
            access(Operation::ReadFeed, Relation::EndedProxy),
            Access::Denied
        );
    }
}
