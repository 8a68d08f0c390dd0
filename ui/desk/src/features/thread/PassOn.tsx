import { Face, Icon, useWords } from "@waypost/kit";
import type { AssignTo, ThreadResponse } from "@waypost/protocol";
import { assignThread, listTeam } from "../../api/desk";
import { useAsked, useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import { Dialog } from "../../parts/Dialog";
import { Loading } from "../../parts/Loading";
import { capital } from "../../parts/spelling";
import { Trouble } from "../../parts/Trouble";

/** Passes a conversation on to a person or back to a team. The patient sees who has it now. */
export function PassOn({ thread, close }: { thread: ThreadResponse; close(): void }) {
  const { t } = useWords();
  const { session, say, go, inbox, times } = useDesk();
  const team = useAsked(listTeam);
  const sending = useSending();
  const people = team.value?.people.filter(({ staff }) => staff.id !== session.staff.id) ?? [];
  const give = (to: AssignTo, name: string) =>
    sending.send(
      () => assignThread(thread.thread_id, to),
      () => {
        inbox.again();
        say(t("said-passed", { name }));
        close();
        go({ name: "inbox" });
      },
    );
  const failure = sending.failure ?? team.failure;
  return (
    <Dialog title={t("pass-title")} icon="people" close={close}>
      <div className="stack">
        <p>{t("pass-why")}</p>
        {failure && <Trouble failure={failure} timeZone={session.time_zone} />}
        {!team.value && !failure && <Loading />}
        {people.length > 0 && (
          <section className="stack-s" aria-labelledby="pass-people">
            <h3 id="pass-people">{t("pass-people")}</h3>
            <ul className="quick">
              {people.map(({ staff, away_until }) => (
                <li key={staff.id}>
                  <button type="button" onClick={() => give({ kind: "staff", staff_id: staff.id }, staff.name)}>
                    <Face staff={staff} size="xs" />
                    <span>
                      <b>{staff.name}</b>, {t(`role-${staff.role}`)}
                      {away_until !== null && (
                        <span className="sub">
                          <Icon name="cal" /> {t("pass-away", { when: times.weekdayTime(away_until) })}
                        </span>
                      )}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {team.value && team.value.pools.length > 0 && (
          <section className="stack-s" aria-labelledby="pass-pools">
            <h3 id="pass-pools">{t("pass-pools")}</h3>
            <ul className="quick">
              {team.value.pools.map((pool) => (
                <li key={pool.id}>
                  <button type="button" onClick={() => give({ kind: "pool", pool_id: pool.id }, pool.name)}>
                    <Icon name="people" />
                    <b>{capital(pool.name)}</b>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
