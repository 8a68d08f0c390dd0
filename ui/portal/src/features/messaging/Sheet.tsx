// A message as a letter: who, when, the words; one's own with its way, its promise, and who opened it.
import { useWords } from "@waypost/kit";
import type { Author, DraftView, MessageView, Timestamp } from "@waypost/protocol";
import type { ReactNode } from "react";
import { now } from "../../app/clock";
import { hrefOf } from "../../app/route";
import { useClinic } from "../../app/status";
import { useNow } from "../../backend/bridge";
import { Help } from "../../parts/Help";
import { capital, When } from "../../parts/When";
import { isAnswered, LateHelp, MessagePlate, plateStateNow } from "./MessagePlate";
import { MessageWay } from "./MessageWay";
import { useNamed } from "./promise_words";
import { Unsent } from "./Unsent";
import { Words } from "./Words";

/** "Today, 8:50 am", "Wednesday, May 12, 4:41 pm" */
export function useSheetTime(): (at: Timestamp) => ReactNode {
  const { times } = useClinic();
  return (at) => {
    const words = times.sameDay(at, now()) ? times.near(at, now()) : times.weekdayTime(at);
    return <When at={at}>{capital(words)}</When>;
  };
}

/** Who wrote it: "You", "Maria for Rosa", "Ana Ruiz, nurse". */
export function useAuthor(): (author: Author, own: boolean) => string {
  const { t } = useWords();
  const named = useNamed();
  return (author, own) => {
    if (author.kind === "staff") return named(author.staff);
    if (author.kind === "caregiver") return t("sheet-for", { name: author.name, patient: author.for_name });
    return own ? t("sheet-you") : author.name;
  };
}

function SheetHead({ message }: { message: MessageView }) {
  const author = useAuthor();
  const time = useSheetTime();
  return (
    <h2 className="who" id={`m-${message.id}`} tabIndex={-1}>
      <b>{author(message.author, message.own)}</b> <span className="when">{time(message.at)}</span>
    </h2>
  );
}

export function StaffSheet({ message }: { message: MessageView }) {
  return (
    <article className="sheet" aria-labelledby={`m-${message.id}`}>
      <SheetHead message={message} />
      <Words body={message.body} />
    </article>
  );
}

export interface OwnActions {
  tookBack(draft: DraftView): void;
  changed(): void;
  remind(): void;
}

/** Without actions it is there to be looked at, as in practice. */
export function OwnSheet({ message, actions }: { message: MessageView; actions?: OwnActions }) {
  const { t } = useWords();
  const { plate } = message;
  const clock = useNow(plate?.due_at ?? null);
  const late = plate !== null && plateStateNow(message, plate, clock) === "late" && !isAnswered(message);
  const settled = message.state === "settled";
  return (
    <article className="sheet sheet-own stack-s" aria-labelledby={`m-${message.id}`}>
      <SheetHead message={message} />
      <Words body={message.body} />
      <hr className="thin" />
      <MessageWay message={message} />
      <div className="line sheet-foot">
        {plate && settled && <MessagePlate message={message} plate={plate} />}
        {settled && actions && (
          <a className="small hit" href={hrefOf({ name: "openings" })}>
            {t("sheet-who-opened")}
          </a>
        )}
        <span className="small">
          <Help about={t("way-about")}>{t("way-help")}</Help>
        </span>
      </div>
      {late && actions && <LateHelp plate={plate} remind={actions.remind} />}
      {!settled && actions && <Unsent message={message} tookBack={actions.tookBack} changed={actions.changed} />}
    </article>
  );
}
