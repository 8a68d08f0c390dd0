// Messages: every conversation in one list, by whose move it is.
import { Icon, useWords } from "@waypost/kit";
import { now } from "../../app/clock";
import { hrefOf } from "../../app/route";
import { useStatus } from "../../app/status";
import { useAsk, useNow } from "../../backend/bridge";
import { Heading } from "../../parts/Heading";
import { Loading } from "../../parts/Loading";
import { Trouble } from "../../parts/Trouble";
import { FirstSteps } from "../practice/FirstSteps";
import "./messaging.css";
import { Row } from "./Row";
import { groupsNow, nextDue } from "./rows";
import { useSaved } from "./useDraft";

export function Inbox() {
  const { t } = useWords();
  const asked = useAsk("list_threads", {}, { wanted: useSaved() });
  const rows = asked.value?.rows ?? [];
  const groups = groupsNow(rows, useNow(nextDue(rows, now())));
  return (
    <div className="col">
      <div className="head">
        <Heading>{t("inbox-title")}</Heading>
        <UpToDate />
      </div>
      {asked.error && <Trouble error={asked.error} again={asked.again} />}
      {!asked.value && !asked.error && <Loading />}
      {asked.value && rows.length === 0 && <Empty />}
      {groups.map((group) => (
        <section key={group.name} aria-labelledby={`group-${group.name}`}>
          <h2 className="label" id={`group-${group.name}`}>
            {t(`inbox-${group.name}`)}
          </h2>
          <ul className="rows">
            {group.rows.map((row) => (
              <Row key={row.thread_id} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {asked.value && <FirstSteps />}
    </div>
  );
}

function UpToDate() {
  const { t } = useWords();
  const { status, times } = useStatus();
  const { connection, last_sync_at: at } = status.connection;
  const today = useNow();
  if (connection !== "online" || at === null) return null;
  const when = times.sameDay(at, today) ? times.time(at) : times.near(at, today);
  return (
    <p className="saved">
      <Icon name="check" />
      <span>
        {t("inbox-up-to-date")} <time dateTime={new Date(at).toISOString()}>{when}</time>
      </span>
    </p>
  );
}

function Empty() {
  const { t } = useWords();
  return (
    <div className="card stack">
      <p className="lead">{t("inbox-empty")}</p>
      <p>{t("inbox-empty-what")}</p>
      <p className="line">
        <a className="btn btn-main" href={hrefOf({ name: "write" })}>
          <Icon name="pen" />
          {t("inbox-empty-write")}
        </a>
        <a className="btn" href={hrefOf({ name: "when" })}>
          <Icon name="sign" />
          {t("inbox-empty-when")}
        </a>
      </p>
    </div>
  );
}
