import { Icon, useWords } from "@waypost/kit";
import type { PhoneOutcome, ThreadResponse } from "@waypost/protocol";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { savePhoneCard } from "../../api/desk";
import { useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import type { PhoneCardDraft } from "../../app/drafts";
import { Dialog } from "../../parts/Dialog";
import { capital, firstName } from "../../parts/spelling";
import { Trouble } from "../../parts/Trouble";
import { useKeys } from "../../parts/use_keys";
import { callMinutes, callTimes } from "./call_times";
import { phoneCardDraft, wholeMinute } from "./kept_draft";
import { newestSeen } from "./newest_seen";
import { Slip } from "./Slip";

/** In the order of the keys 1 to 4. */
const OUTCOMES: readonly PhoneOutcome[] = ["talked", "left_voicemail", "no_answer", "wrong_number"];

type Missing = "outcome" | "minutes" | "said";

/** The card of a call: ten seconds' work. Only "we talked" closes the conversation. */
export function PhoneCardForm({
  thread,
  close,
  lookAgain,
}: {
  thread: ThreadResponse;
  close(): void;
  lookAgain(): void;
}) {
  const { t } = useWords();
  const { drafts, session, appearance, say, go, inbox, now, times } = useDesk();
  const [card, setCard] = useState<PhoneCardDraft>(() => phoneCardDraft(drafts, thread, now));
  const [began] = useState(() => wholeMinute(now));
  const [missing, setMissing] = useState<Missing | null>(null);
  const sending = useSending();
  const form = useRef<HTMLFormElement>(null);
  const name = firstName(thread.patient.name);
  const talked = card.outcome === "talked";
  const choices = [...new Set([card.calledAt, ...callTimes(began)])].sort((a, b) => b - a);
  useEffect(() => form.current?.querySelector<HTMLInputElement>("input[type=radio]")?.focus(), []);

  const change = (part: Partial<PhoneCardDraft>) => {
    if (sending.busy) return;
    const next = { ...card, ...part };
    drafts.keepPhoneCard(thread.thread_id, next);
    setCard(next);
    setMissing(null);
  };
  const miss = (what: Missing) => {
    setMissing(what);
    form.current?.querySelector<HTMLElement>(`[name=card-${what}]`)?.focus();
  };
  const save = () => {
    const { outcome, calledAt, said, id } = card;
    const minutes = talked ? callMinutes(card.minutes) : 0;
    if (outcome === null) return miss("outcome");
    if (minutes === null) return miss("minutes");
    if (talked && said.trim() === "") return miss("said");
    const newest_seen = newestSeen(thread);
    if (newest_seen === undefined) return lookAgain();
    const request = { phone_card_id: id, newest_seen, outcome, called_at: calledAt, minutes, said: said.trim() };
    sending.send(
      () => savePhoneCard(thread.thread_id, request),
      (answer) => {
        drafts.dropPhoneCard(thread.thread_id);
        inbox.again();
        const closed = answer.state === "closed";
        const open = outcome === "talked" ? "said-card-newer" : "said-card-open";
        say(t(closed ? "said-card-closed" : open, { name: thread.patient.name }));
        close();
        if (closed) go({ name: "inbox" });
        else lookAgain();
      },
    );
  };
  const digit = (event: KeyboardEvent) => {
    const outcome = OUTCOMES[Number(event.key) - 1];
    const typing =
      event.target instanceof HTMLElement && event.target.matches("textarea, select, input:not([type=radio])");
    if (!outcome || typing || !appearance.letterKeys || event.ctrlKey || event.altKey || event.metaKey) return;
    change({ outcome });
    form.current?.querySelector<HTMLInputElement>(`input[value=${outcome}]`)?.focus();
  };
  useKeys({ "Ctrl+Enter": save }, appearance.letterKeys);

  const error = (what: Missing) =>
    missing === what && (
      <p className="error" id={`missing-${what}`}>
        <Icon name="warn" />
        {t(`card-missing-${what}`)}
      </p>
    );
  const tied = (what: Missing) => ({
    "aria-invalid": missing === what,
    "aria-describedby": missing === what ? `missing-${what}` : undefined,
  });
  return (
    <Dialog title={t("card-title", { name: thread.patient.name })} icon="phone" tone="call" close={close}>
      <div className="dgrid dgrid-half">
        <form className="stack" ref={form} onSubmit={(event) => event.preventDefault()} onKeyDown={digit}>
          <fieldset className="stack-s outcomes">
            <legend className="flabel">{t("card-outcome")}</legend>
            {OUTCOMES.map((outcome, place) => (
              <label className="choice" key={outcome}>
                <input
                  type="radio"
                  name="card-outcome"
                  value={outcome}
                  checked={card.outcome === outcome}
                  {...tied("outcome")}
                  onChange={() => change({ outcome })}
                />
                <span>
                  <kbd>{place + 1}</kbd> {t(`outcome-${outcome}`)}
                </span>
                <small>{t(outcome === "talked" ? "card-closes" : "card-stays-open")}</small>
              </label>
            ))}
            {error("outcome")}
          </fieldset>
          <div className="grid2">
            <div className="field">
              <label htmlFor="card-at">{t("card-when")}</label>
              <select
                id="card-at"
                className="input"
                value={card.calledAt}
                onChange={(event) => change({ calledAt: Number(event.currentTarget.value) })}
              >
                {choices.map((at) => (
                  <option key={at} value={at}>
                    {at === began ? t("card-now", { when: times.time(at) }) : capital(times.near(at, now))}
                  </option>
                ))}
              </select>
            </div>
            {talked && (
              <div className={missing === "minutes" ? "field field-error" : "field"}>
                <label htmlFor="card-minutes">{t("card-minutes-label")}</label>
                <input
                  id="card-minutes"
                  name="card-minutes"
                  className="input"
                  inputMode="numeric"
                  autoComplete="off"
                  value={card.minutes}
                  {...tied("minutes")}
                  onChange={(event) => change({ minutes: event.currentTarget.value })}
                />
                {error("minutes")}
              </div>
            )}
          </div>
          <div className={missing === "said" ? "field field-error" : "field"}>
            <label htmlFor="card-said">{t(talked ? "card-said" : "card-note")}</label>
            <span className="hint">{t("card-said-hint", { name })}</span>
            <textarea
              id="card-said"
              name="card-said"
              rows={2}
              lang={thread.patient.language}
              value={card.said}
              {...tied("said")}
              onChange={(event) => change({ said: event.currentTarget.value })}
            />
            {error("said")}
          </div>
          {sending.failure && <Trouble failure={sending.failure} timeZone={session.time_zone} />}
          <p className="line">
            <button type="button" className="btn btn-main btn-big" aria-disabled={sending.busy} onClick={save}>
              {t(sending.busy ? "answer-sending" : talked ? "card-save-close" : "card-save-open")} <kbd>Ctrl Enter</kbd>
            </button>
            {sending.failure?.passes && (
              <button type="button" className="btn" onClick={sending.stop}>
                {t("stop-trying")}
              </button>
            )}
          </p>
        </form>
        <Slip card={card} staff={session.staff} patient={thread.patient} />
      </div>
    </Dialog>
  );
}
