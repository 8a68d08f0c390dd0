import { Icon, useWords } from "@waypost/kit";
import type { InboxRow } from "@waypost/protocol";
import { useDesk } from "../../app/desk";
import { ScreenLink } from "../../parts/ScreenLink";
import { capital, firstName } from "../../parts/spelling";
import { When } from "../../parts/When";
import { Clock } from "./Clock";
import { FlagTag, flagRow } from "./FlagTag";

/** One conversation without a word of the patient. The whole row is one link. */
export function Row(props: { row: InboxRow; here: boolean; reached(): void; take(): void }) {
  const { row, here, reached, take } = props;
  const { t } = useWords();
  const { now, times, session } = useDesk();
  const wrote = times.sameDay(row.arrived_at, now) ? times.time(row.arrived_at) : times.near(row.arrived_at, now);
  const topic = capital(t(`topic-${row.category}`));
  const words = t("row-words", { count: row.words });
  const classes = [flagRow(row.red_flag), here && "is-at"].filter(Boolean).join(" ");
  return (
    <tr className={classes || undefined}>
      <td>
        <ScreenLink to={{ name: "thread", id: row.thread_id }} className="open" onFocus={reached}>
          {row.patient_name}
        </ScreenLink>
        <span className="sub">
          {row.caregiver_name !== null && (
            <span className="tag tag-helper">
              <Icon name="people" />
              {t("helper-for", { helper: row.caregiver_name, name: firstName(row.patient_name) })}
            </span>
          )}{" "}
          {t("row-wrote")} <When at={row.arrived_at}>{wrote}</When>
          {row.language === "es" && ` ${t("row-in-spanish")}`}
        </span>
      </td>
      <td>
        <FlagTag level={row.red_flag} />
        {row.contradicted && (
          <span className="tag tag-late">
            <Icon name="warn" />
            {t("row-not-heard")}
          </span>
        )}
        {row.red_flag !== null || row.contradicted ? (
          <span className="sub">{t("row-about", { topic, words })}</span>
        ) : (
          <>
            {row.category === "private" ? (
              <span className="tag">
                <Icon name="lock" />
                {topic}
              </span>
            ) : (
              topic
            )}
            <span className="sub">{words}</span>
          </>
        )}
      </td>
      <td>
        <Clock row={row} />
      </td>
      <td>
        {row.assigned_to === null ? (
          <>
            <b>{t("row-nobody")}</b>
            <button type="button" className="btn take" onClick={take}>
              {t("thread-take")}
              <span className="vh"> {row.patient_name}</span>
            </button>
          </>
        ) : row.assigned_to.id === session.staff.id ? (
          t("row-you")
        ) : (
          row.assigned_to.name
        )}
        {!row.mine && <span className="sub">{t("row-reason")}</span>}
      </td>
    </tr>
  );
}
