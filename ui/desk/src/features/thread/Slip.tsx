import { Icon, makeTimes, useWords } from "@waypost/kit";
import type { PatientCard, StaffMember } from "@waypost/protocol";
import { useDesk } from "../../app/desk";
import type { PhoneCardDraft } from "../../app/drafts";
import { Meter } from "../../parts/Meter";
import { capital, firstName } from "../../parts/spelling";
import { wordsIn } from "../../words/words";

/** The slip as the patient will see it, in the patient's language. */
export function Slip({ card, staff, patient }: { card: PhoneCardDraft; staff: StaffMember; patient: PatientCard }) {
  const { t } = useWords();
  const { session, now } = useDesk();
  const theirs = wordsIn(patient.language).t;
  const times = makeTimes(session.time_zone, patient.language, theirs);
  const name = firstName(patient.name);
  const talked = card.outcome === "talked" || card.outcome === null;
  return (
    <section className="stack" aria-labelledby="slip-title">
      <h3 className="promise-title" id="slip-title">
        {t("slip-title", { name })}
      </h3>
      <article className="slip" lang={patient.language}>
        <h4 className="slip-head">
          <span className="lab">
            <Icon name="phone" />
            {theirs(talked ? "slip-called" : "slip-tried", { staff: staff.name })}
          </span>
          <span>{capital(times.near(card.calledAt, now))}</span>
        </h4>
        <div className="slip-body">
          {!talked && <p>{theirs(`slip-${card.outcome}`)}</p>}
          {card.said.trim() !== "" && (
            <p className="words">
              <b>{theirs(talked ? "slip-said" : "slip-note")}</b> {card.said}
            </p>
          )}
          {talked && (
            <div className="slip-ask">
              <b>{theirs("slip-ask")}</b>
              <span className="line" aria-hidden="true">
                <span className="btn">
                  <Icon name="check" />
                  {theirs("slip-heard")}
                </span>
                <span className="btn">{theirs("slip-not-heard")}</span>
              </span>
            </div>
          )}
        </div>
      </article>
      <Meter text={card.said} language={patient.language} />
      {talked && <p className="soft">{t("slip-note-not-heard", { name })}</p>}
    </section>
  );
}
