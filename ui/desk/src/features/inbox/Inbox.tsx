import { Icon, useWords } from "@waypost/kit";
import type { InboxRow } from "@waypost/protocol";
import { useRef, useState } from "react";
import { assignThread } from "../../api/desk";
import { useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import { Heading } from "../../parts/Heading";
import { Loading } from "../../parts/Loading";
import { Notice } from "../../parts/Notice";
import { Trouble } from "../../parts/Trouble";
import { useKeys } from "../../parts/use_keys";
import { Lists } from "./Lists";
import { Row } from "./Row";
import { isFound, isOn, type List } from "./which_rows";

/** What waits for an answer: red flags first, then what is due first. */
export function Inbox() {
  const { session, inbox, appearance, drafts, say, go, now, times } = useDesk();
  const { t } = useWords();
  const [list, setList] = useState<List>(() => drafts.other<List>("list") ?? "everyone");
  const [at, setAt] = useState<string | null>(() => drafts.other<string>("at") ?? null);
  const [words, setWords] = useState("");
  const taking = useSending();
  const table = useRef<HTMLTableElement>(null);
  const find = useRef<HTMLInputElement>(null);

  const all = inbox.value?.rows ?? [];
  const rows = all.filter((row) => isOn(list, row, { now, times }) && isFound(row, words));
  const pick = (next: List) => {
    drafts.keepOther("list", next);
    setList(next);
  };
  const reached = (row: InboxRow) => {
    drafts.keepOther("at", row.thread_id);
    setAt(row.thread_id);
  };
  const move = (steps: number) => {
    const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>("a.open") ?? [])];
    const here = rows.findIndex((row) => row.thread_id === at);
    const next = here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + steps));
    links[next]?.focus();
  };
  const take = (row: InboxRow | undefined) => {
    if (!row || row.assigned_to?.id === session.staff.id) return;
    // Who takes it reads it: without a part in the promise, the reason comes first.
    if (!row.mine && !row.opened_by_me) return go({ name: "thread", id: row.thread_id });
    taking.send(
      () => assignThread(row.thread_id, { kind: "me" }),
      () => {
        say(t("said-taken", { name: row.patient_name }));
        inbox.again();
      },
    );
  };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      t: () => take(rows.find((row) => row.thread_id === at)),
      "/": () => find.current?.focus(),
    },
    appearance.letterKeys,
  );

  if (!session.may_answer) return <NoMessages />;
  return (
    <div className="dgrid dgrid-inbox">
      <Lists rows={all} list={list} pick={pick} words={words} setWords={setWords} find={find} />
      <section className="stack" aria-labelledby="h">
        <div className="spread">
          <Heading>{t(`list-${list}`)}</Heading>
          {appearance.letterKeys && <KeyHints />}
        </div>
        {inbox.failure && (
          <Trouble failure={inbox.failure} timeZone={session.time_zone}>
            {inbox.value && <p>{t("inbox-from", { when: times.near(inbox.value.now, now) })}</p>}
            <p>
              <button type="button" className="btn" onClick={inbox.again}>
                {t("again")}
              </button>
            </p>
          </Trouble>
        )}
        {taking.failure && <Trouble failure={taking.failure} timeZone={session.time_zone} />}
        {!inbox.value && !inbox.failure && <Loading />}
        {inbox.value && rows.length === 0 && <Empty all={all.length} closed={inbox.value.closed_today} />}
        {rows.length > 0 && (
          <>
            <div className="tablebox">
              <table className="inboxtable" ref={table}>
                <caption className="vh">{t("inbox-caption")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("col-who")}</th>
                    <th scope="col">{t("col-about")}</th>
                    <th scope="col">{t("col-promise")}</th>
                    <th scope="col">{t("col-with")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Row
                      key={row.thread_id}
                      row={row}
                      here={row.thread_id === at}
                      reached={() => reached(row)}
                      take={() => take(row)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            <p className="soft lab">
              <Icon name="eye" />
              <span>{t("inbox-hidden")}</span>
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function KeyHints() {
  const { t } = useWords();
  return (
    <p className="keys">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t("hint-move")}
      </span>
      <span>
        <kbd>Enter</kbd> {t("hint-open")}
      </span>
      <span>
        <kbd>T</kbd> {t("hint-take")}
      </span>
      <span>
        <kbd>?</kbd> {t("hint-keys")}
      </span>
    </p>
  );
}

function Empty({ all, closed }: { all: number; closed: number }) {
  const { t } = useWords();
  return (
    <section className="card stack-s">
      <h2 className="h3like lab">
        <Icon name="check" />
        {t(all === 0 ? "inbox-empty" : "list-empty")}
      </h2>
      <p>{all === 0 ? t("inbox-empty-hint", { count: closed }) : t("list-empty-hint", { count: all })}</p>
    </section>
  );
}

/** The clinic's IT person reads no messages. */
function NoMessages() {
  const { t } = useWords();
  return (
    <section className="doorbox stack" aria-labelledby="h">
      <Heading>{t("nav-inbox")}</Heading>
      <Notice icon="lock">
        <p>{t("no-messages")}</p>
      </Notice>
    </section>
  );
}
