import { useWords } from "@waypost/kit";
import type { InboxRow } from "@waypost/protocol";
import { useDesk } from "../../app/desk";
import { capital } from "../../parts/spelling";
import { When } from "../../parts/When";
import { promiseClock, timeLeft } from "./promise_clock";

/** The hour that was promised, a bar, and what is left of it in words. */
export function Clock({ row }: { row: InboxRow }) {
  const { t } = useWords();
  const { now, times } = useDesk();
  if (row.due_at === null) return <span className="sub">{t("clock-none")}</span>;
  const clock = promiseClock(row, now);
  const due = times.near(row.due_at, now);
  const late = clock.state === "late";
  const left = timeLeft(row.due_at, now);
  return (
    <span className={`clockbar ${clock.state}`}>
      <b>{late ? t("clock-late") : <When at={row.due_at}>{capital(due)}</When>}</b>
      <span className="rail" aria-hidden="true">
        <i className={`w${clock.length}`} />
      </span>
      <span className="sub">{late ? t("clock-was", { when: due }) : t(left.id, left.args)}</span>
    </span>
  );
}
