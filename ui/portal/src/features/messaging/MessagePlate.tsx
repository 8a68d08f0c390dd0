// What became of the promise of a sent message, and what to do when the answer is late.
import { Icon, Plate, Text, useWords } from "@waypost/kit";
import type { MessageView, PlateView, PromiseState, Timestamp } from "@waypost/protocol";
import { useOpenWords } from "../../app/open_hours";
import { useClinic } from "../../app/status";
import { useNow } from "../../backend/bridge";
import { Notice } from "../../parts/Notice";
import { Due, PlateWords } from "./promise_words";

/** As it is now: a promise that ran out without an answer is late, even when nobody told us. */
export function plateStateNow(message: MessageView, plate: PlateView, now: Timestamp): PromiseState {
  const over = plate.due_at !== null && plate.due_at < now;
  return plate.state === "promised" && over && !isAnswered(message) ? "late" : plate.state;
}

/** Answered in writing or by phone. */
export function isAnswered(message: MessageView): boolean {
  return message.way.some((step) => (step.step === "answered" || step.step === "phoned") && step.state === "done");
}

export function MessagePlate({ message, plate }: { message: MessageView; plate: PlateView }) {
  const state = plateStateNow(message, plate, useNow(plate.due_at));
  const person = plate.answerer?.short_name ?? plate.team_name;
  const name = state === "kept" ? person : (plate.answerer?.name ?? plate.team_name);
  return (
    <Plate tone={state} small>
      {state === "promised" ? (
        <PlateWords card={plate} />
      ) : plate.due_at === null ? (
        <Text id={`plate-${state}`} />
      ) : (
        <Due id={`plate-${state}-by`} at={plate.due_at} name={name} />
      )}
    </Plate>
  );
}

/** "This answer is late", and what one can do. */
export function LateHelp({ plate, remind }: { plate: PlateView; remind(): void }) {
  const { t } = useWords();
  const { clinic } = useClinic();
  const hours = useOpenWords();
  const name = plate.answerer?.name ?? plate.team_name;
  return (
    <Notice tone="late">
      <p>
        <b>{t("late-title")}</b> {plate.due_at !== null && <Due id="late-who" at={plate.due_at} name={name} />}{" "}
        {t("late-not-you")}
      </p>
      <h3 className="h4like">{t("late-help")}</h3>
      {clinic && (
        <p className="lab">
          <Icon name="phone" />
          <span>
            {t("late-call")} <span className="tel">{clinic.phone}</span>. {hours && `${hours}.`}
          </span>
        </p>
      )}
      <p>
        <button type="button" className="btn" onClick={remind}>
          <Icon name="bell" />
          {t("late-remind")}
        </button>
      </p>
    </Notice>
  );
}
