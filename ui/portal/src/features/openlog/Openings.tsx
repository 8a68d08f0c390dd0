// Who opened your messages: every opening by name and reason, checked by this computer.
import { Icon, Text, useWords } from "@waypost/kit";
import type { OpenLogView } from "@waypost/protocol";
import { useState } from "react";
import { now } from "../../app/clock";
import { useClinic } from "../../app/status";
import { useAsk } from "../../backend/bridge";
import { Heading } from "../../parts/Heading";
import { Loading } from "../../parts/Loading";
import { Trouble } from "../../parts/Trouble";
import { capital } from "../../parts/When";
import "./openlog.css";
import { OpeningRow } from "./OpeningRow";
import { daysOf, isByPerson } from "./openings";
import { SealBox } from "./SealBox";

export function Openings() {
  const { t } = useWords();
  const asked = useAsk("list_openings", {});
  const log = asked.value;
  return (
    <div className="col stack">
      <div className="head">
        <Heading>{t("openings-title")}</Heading>
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          <Icon name="print" />
          {t("openings-print")}
        </button>
      </div>
      {asked.error && <Trouble error={asked.error} again={asked.again} />}
      {!log && !asked.error && <Loading line="loading-page" />}
      {log && (
        <>
          <SealBox log={log} checked={asked.put} />
          <Log log={log} />
          <details className="card">
            <summary className="sum">
              <Icon name="help" />
              {t("openings-how")}
              <Icon name="down" />
            </summary>
            <p className="read">{t("openings-how-words")}</p>
          </details>
          <p className="notice">
            <Icon name="eye" />
            <Text id="openings-cannot-see" />
          </p>
        </>
      )}
    </div>
  );
}

function Log({ log }: { log: OpenLogView }) {
  const { t } = useWords();
  const { times } = useClinic();
  const [all, setAll] = useState(false);
  const own = log.openings.filter((opening) => !isByPerson(opening)).length;
  const shown = all ? log.openings : log.openings.filter(isByPerson);
  const today = now();
  return (
    <div className="card">
      {shown.length === 0 && <p>{t("openings-nobody")}</p>}
      {daysOf(shown, times.sameDay).map((day) => (
        <section key={day.at} aria-labelledby={`day-${day.at}`}>
          <h2 className="label" id={`day-${day.at}`}>
            {times.sameDay(day.at, today)
              ? t("openings-today", { day: times.day(day.at) })
              : capital(times.day(day.at))}
          </h2>
          <ol className="log">
            {day.openings.map((opening, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two openings can share a person and a time
              <OpeningRow key={`${opening.at} ${index}`} opening={opening} />
            ))}
          </ol>
        </section>
      ))}
      {own > 0 && (
        <p className="own-computers">
          <Icon name="computer" />
          <span>{t("openings-own", { count: own })}</span>
          <button type="button" className="btn-link" aria-pressed={all} onClick={() => setAll(!all)}>
            {t(all ? "openings-own-hide" : "openings-own-show")}
          </button>
        </p>
      )}
    </div>
  );
}
