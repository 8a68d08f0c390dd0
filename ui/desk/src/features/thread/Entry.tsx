import { Icon, useWords } from "@waypost/kit";
import type { Author, DeskEntry, PhoneCard, ThreadResponse } from "@waypost/protocol";
import { useDesk } from "../../app/desk";
import { capital, firstName } from "../../parts/spelling";
import { When } from "../../parts/When";
import { marked } from "./marked";

/** A message or a phone card, as paper. */
export function Entry({ entry, thread }: { entry: DeskEntry; thread: ThreadResponse }) {
  if (entry.kind === "phone_card") return <CardEntry card={entry.phone_card} name={firstName(thread.patient.name)} />;
  return <MessageEntry entry={entry} thread={thread} />;
}

function MessageEntry({ entry, thread }: { entry: DeskEntry & { kind: "message" }; thread: ThreadResponse }) {
  const { t } = useWords();
  const { now, times } = useDesk();
  const fromClinic = entry.author.kind === "staff";
  return (
    <article className={fromClinic ? "sheet sheet-own stack-s" : "sheet stack-s"}>
      <p className="who">
        <Writer author={entry.author} />
        <span className="when">
          <When at={entry.at}>{capital(times.near(entry.at, now))}</When>
        </span>
      </p>
      <p className="words" lang={thread.patient.language}>
        {marked(entry.body, entry.marks).map((piece, place) =>
          piece.marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sent message never changes
            <mark key={place}>{piece.text}</mark>
          ) : (
            piece.text
          ),
        )}
      </p>
      {entry.marks.length > 0 && (
        <p className="marksnote lab">
          <Icon name="warn" />
          <span>{t("marks-note")}</span>
        </p>
      )}
    </article>
  );
}

function Writer({ author }: { author: Author }) {
  const { t } = useWords();
  if (author.kind === "patient") return <b>{author.name}</b>;
  if (author.kind === "caregiver") {
    return (
      <b className="tag tag-helper">
        <Icon name="people" />
        {t("helper-for", { helper: author.name, name: firstName(author.for_name) })}
      </b>
    );
  }
  return (
    <span>
      <b>{author.staff.name}</b>, {t(`role-${author.staff.role}`)}
    </span>
  );
}

function CardEntry({ card, name }: { card: PhoneCard; name: string }) {
  const { t } = useWords();
  const { now, times } = useDesk();
  const talked = card.outcome === "talked";
  return (
    <article className="slip">
      <h2 className="slip-head">
        <span className="lab">
          <Icon name="phone" />
          {t("card-called", { staff: card.staff.name, name })}
        </span>
        <span>
          <When at={card.called_at}>{capital(times.near(card.called_at, now))}</When>
        </span>
      </h2>
      <div className="slip-body">
        <p>
          <b>{t(`outcome-${card.outcome}`)}</b>
          {talked && `, ${t("card-minutes", { count: card.minutes })}`}
        </p>
        {card.said !== "" && <p className="words">{card.said}</p>}
        {talked && (
          <p className="slip-ask">
            <Icon name={card.heard === "heard" ? "check" : card.heard === "not_heard" ? "warn" : "clock"} />
            {t(`card-${card.heard ?? "open"}`, { name })}
          </p>
        )}
      </div>
    </article>
  );
}
