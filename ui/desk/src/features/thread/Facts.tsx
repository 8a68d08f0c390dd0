import { Plate, Text, useWords, Way } from "@waypost/kit";
import type { Promise as ClinicPromise, ThreadResponse } from "@waypost/protocol";
import type { Failure } from "../../api/failure";
import { useDesk } from "../../app/desk";
import { birthDay, capital, firstName, yearsOld } from "../../parts/spelling";
import { Trouble } from "../../parts/Trouble";
import { timeLeft } from "../inbox/promise_clock";
import { Medicines } from "./Medicines";
import { ended, posts, standing } from "./way";

/** Beside the conversation: who has it, the promise, what the patient sees, who the patient is. */
export function Facts(props: {
  thread: ThreadResponse;
  mine: boolean;
  /** After "not what I heard", an answer is due once more. */
  dueAnew: number | null;
  take(): void;
  failure: Failure | null;
}) {
  const { thread, mine, dueAnew, take, failure } = props;
  const { t, language } = useWords();
  const { session, now, times } = useDesk();
  const { patient, promise, steps } = thread;
  const name = firstName(patient.name);
  return (
    <aside className="stack facts-side" aria-label={t("facts-label")}>
      <section className="card stack-s">
        <h2 className="promise-title">{t("facts-promised", { name })}</h2>
        {promise ? <PromiseFacts promise={promise} thread={thread} /> : <p>{t("facts-no-promise")}</p>}
        {dueAnew !== null && <p>{t("facts-due-anew", { when: times.near(dueAnew, now) })}</p>}
        <p>
          {t("facts-with")} <b>{mine ? t("row-you") : (thread.assigned_to?.name ?? t("row-nobody"))}</b>
        </p>
        {!mine && thread.state === "open" && (
          <button type="button" className="btn" onClick={take}>
            {t("thread-take")} <kbd>T</kbd>
          </button>
        )}
        {failure && <Trouble failure={failure} timeZone={session.time_zone} />}
      </section>
      {steps.length > 0 && (
        <section className="card stack-s">
          <h2 className="promise-title">{t("facts-sees", { name })}</h2>
          <Way posts={posts(steps, promise?.due_at ?? null, { now, times, t })} />
        </section>
      )}
      <section className="card stack-s">
        <h2 className="promise-title">{patient.name}</h2>
        <dl className="facts">
          <dt>{t("facts-born")}</dt>
          <dd>
            {t("facts-born-age", {
              day: birthDay(patient.birth_date, language),
              years: yearsOld(patient.birth_date, now, session.time_zone),
            })}
          </dd>
          <dt>{t("facts-reads")}</dt>
          <dd>{t(`language-${patient.language}`)}</dd>
          <dt>{t("facts-phone")}</dt>
          <dd>{patient.phone === null ? t("facts-no-phone") : <span className="tel">{patient.phone}</span>}</dd>
          {promise && (
            <>
              <dt>{t("facts-readers")}</dt>
              <dd>
                {promise.recipients
                  .map(({ staff }) => (staff.id === session.staff.id ? t("row-you") : staff.short_name))
                  .join(", ")}
              </dd>
            </>
          )}
        </dl>
      </section>
      {thread.medicines && <Medicines threadId={thread.thread_id} first={thread.medicines} name={name} />}
    </aside>
  );
}

function PromiseFacts({ promise, thread }: { promise: ClinicPromise; thread: ThreadResponse }) {
  const { t } = useWords();
  const { session, now, times } = useDesk();
  const tone = standing(promise, thread.steps, now);
  const who =
    promise.answerer === null
      ? t("plate-team", { team: promise.team_name })
      : promise.answerer.id === session.staff.id
        ? t("plate-you")
        : t("plate-other", { name: promise.answerer.name });
  const due = promise.due_at;
  const running = due !== null && !ended(thread.steps);
  const left = due === null ? null : timeLeft(due, now);
  return (
    <>
      <Plate tone={tone}>
        {due === null ? (
          <b>{capital(who)}</b>
        ) : (
          <Text
            id={tone === "kept" ? "plate-kept" : tone === "late" ? "plate-late" : "plate-by"}
            args={{ who: capital(who), when: dueWords(due) }}
            elems={{ time: <time dateTime={new Date(due).toISOString()} /> }}
          />
        )}
      </Plate>
      {running && tone === "promised" && left && <p>{t(left.id, left.args)}</p>}
    </>
  );

  /** Further off than tomorrow, a promise carries its date. */
  function dueWords(at: number): string {
    const soon = times.sameDay(at, now) || times.sameDay(at, now + 86_400_000);
    const words = soon ? times.near(at, now) : times.weekdayTime(at);
    // On a narrow plate the line may break, the hour never.
    return words.replace(/ (am|pm)$/, "\u00a0$1");
  }
}
