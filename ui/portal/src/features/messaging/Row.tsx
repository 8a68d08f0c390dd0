// One conversation in the list: whose move it is, its title, one line about how it stands. No words of a message.
import { Face, Icon, type IconName, Plate, Text, useWords } from "@waypost/kit";
import type { RowStatus, ThreadRowView } from "@waypost/protocol";
import type { ReactNode } from "react";
import { now } from "../../app/clock";
import { hrefOf } from "../../app/route";
import { useClinic } from "../../app/status";
import { capital, When } from "../../parts/When";
import { Due } from "./promise_words";

export function Row({ row }: { row: ThreadRowView }) {
  const { t } = useWords();
  const { times } = useClinic();
  const title = row.title ?? t("row-untitled");
  const mine = row.status === "draft";
  const href = hrefOf({ name: mine ? "write" : "thread", id: row.thread_id });
  const button = row.status === "late" ? "row-late-help" : mine ? "row-go-on" : null;
  const look = row.is_new ? "row-new" : row.status === "late" ? "row-late" : "";
  return (
    <li className={`row ${look}`}>
      <RowFace row={row} />
      <h3>
        <a href={href}>{title}</a>
      </h3>
      <div className="glance">
        <Status row={row} />
        {row.has_draft && !mine && <Marked icon="pen">{t("row-has-draft")}</Marked>}
      </div>
      {button ? (
        // The whole row is the link: this only says what a click does.
        <span className="act" aria-hidden="true">
          <span className="btn">{t(button)}</span>
        </span>
      ) : (
        <p className="side-when">
          {row.is_new && <span className="tag tag-new">{t("row-new")}</span>}{" "}
          <When at={row.at}>{capital(times.near(row.at, now()))}</When>
        </p>
      )}
    </li>
  );
}

/** What stands for one's own words that are not sent yet. */
const OWN_ICONS: Partial<Record<RowStatus, IconName>> = {
  draft: "pen",
  waiting: "clock",
  needs_look: "eye",
  refused: "warn",
};

function RowFace({ row }: { row: ThreadRowView }) {
  const icon = OWN_ICONS[row.status];
  if (row.staff && !icon) return <Face staff={row.staff} />;
  return (
    <span className="face mono-face" aria-hidden="true">
      <Icon name={icon ?? "people"} />
    </span>
  );
}

/** Lines that name a person with the role have another form for a team. */
const NAMED: readonly RowStatus[] = ["answered_you", "called_you", "tried_to_call", "done"];

function Status({ row }: { row: ThreadRowView }) {
  const { t } = useWords();
  const { times } = useClinic();
  const name = row.staff?.name ?? row.team_name ?? t("row-the-clinic");
  const role = row.staff && t(`role-${row.staff.role}`);
  const line = role ? (
    <Text id={`row-${row.status}`} args={{ name, role }} />
  ) : (
    <Text id={NAMED.includes(row.status) ? `row-${row.status}-team` : `row-${row.status}`} args={{ name }} />
  );
  switch (row.status) {
    case "promised":
      return (
        <Plate small>{row.due_at === null ? line : <Due id="row-promised-by" at={row.due_at} name={name} />}</Plate>
      );
    case "late":
      return (
        <>
          <Tag className="tag-late" icon="warn" word="row-late-tag" />
          {row.due_at === null ? line : <Due id="row-late-by" at={row.due_at} name={name} />}
        </>
      );
    case "called_you":
    case "tried_to_call":
      return <Marked icon="phone">{line}</Marked>;
    case "draft":
      return (
        <span className="saved">
          <Icon name="check" />
          <span>
            {t("row-draft")} <When at={row.at}>{times.near(row.at, now())}</When>
          </span>
        </span>
      );
    case "waiting":
      return <Marked icon="clock">{line}</Marked>;
    case "needs_look":
      return (
        <>
          <Tag className="tag-gold" icon="eye" word="row-needs_look-tag" />
          {line}
        </>
      );
    case "refused":
      return (
        <>
          <Tag className="tag-late" icon="warn" word="row-refused-tag" />
          {line}
        </>
      );
    case "answered_you":
    case "reached":
    case "done":
      return line;
  }
}

function Marked({ icon, children }: { icon: "phone" | "clock" | "pen"; children: ReactNode }) {
  return (
    <span className="lab">
      <Icon name={icon} />
      {children}
    </span>
  );
}

function Tag({ className, icon, word }: { className: string; icon: "warn" | "eye"; word: string }) {
  const { t } = useWords();
  return (
    <span className={`tag ${className}`}>
      <Icon name={icon} />
      {t(word)}
    </span>
  );
}
