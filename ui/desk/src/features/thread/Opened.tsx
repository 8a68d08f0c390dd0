import { Icon, Text, useWords } from "@waypost/kit";
import type { StaffMember, ThreadResponse } from "@waypost/protocol";
import { useState } from "react";
import { assignThread } from "../../api/desk";
import { type Sending, useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import { Heading } from "../../parts/Heading";
import { Notice } from "../../parts/Notice";
import { ScreenLink } from "../../parts/ScreenLink";
import { firstName } from "../../parts/spelling";
import { Trouble } from "../../parts/Trouble";
import { useKeys } from "../../parts/use_keys";
import { FlagTag } from "../inbox/FlagTag";
import { AnswerForm } from "./AnswerForm";
import { Entry } from "./Entry";
import { Facts } from "./Facts";
import { PassOn } from "./PassOn";
import { PhoneCardForm } from "./PhoneCardForm";

/** An opened conversation: what was written, the answer, and what the patient was promised and sees. */
export function Opened(props: {
  thread: ThreadResponse;
  looking: Sending;
  lookAgain(): void;
  changed(assignedTo: StaffMember | null): void;
}) {
  const { thread, looking, lookAgain, changed } = props;
  const { t } = useWords();
  const { inbox, session, appearance, say, now, times } = useDesk();
  const [shown, show] = useState<"phone" | "pass" | null>(null);
  const taking = useSending();
  const name = firstName(thread.patient.name);
  const mine = thread.assigned_to?.id === session.staff.id;
  const close = () => show(null);

  const take = () => {
    if (mine) return;
    taking.send(
      () => assignThread(thread.thread_id, { kind: "me" }),
      (answer) => {
        changed(answer.assigned_to);
        say(t("said-taken", { name: thread.patient.name }));
      },
    );
  };
  const phone = () => show("phone");
  useKeys(shown === null ? { t: take, p: phone, "Alt+p": phone } : {}, appearance.letterKeys);

  const row = inbox.value?.rows.find((one) => one.thread_id === thread.thread_id);
  const newer = row !== undefined && row.arrived_at > thread.opened_at;
  const closedMeanwhile =
    thread.state === "open" && row === undefined && inbox.value !== null && inbox.value.now > thread.opened_at;
  return (
    <div className="dgrid dgrid-thread">
      <section className="stack" aria-labelledby="h">
        <div className="spread">
          <div className="line">
            <ScreenLink to={{ name: "inbox" }} className="btn">
              <Icon name="back" />
              {t("nav-inbox")}
            </ScreenLink>
            <Heading>{t("thread-title", { name: thread.patient.name, topic: t(`topic-${thread.category}`) })}</Heading>
          </div>
          <p className="openbar">
            <Icon name="eye" />
            <Text
              id="thread-opened"
              args={{
                when: times.near(thread.opened_at, now),
                reason: t(`opened-${thread.opened_reason}`, { name }),
                name,
              }}
              elems={{ time: <time dateTime={new Date(thread.opened_at).toISOString()} /> }}
            />
          </p>
        </div>
        {row && row.red_flag !== null && (
          <p className="line">
            <FlagTag level={row.red_flag} />
            <span>
              {t("flag-call", { name })} <span className="tel">{thread.patient.phone ?? t("facts-no-phone")}</span>
            </span>
          </p>
        )}
        <ol className="stack entries">
          {thread.entries.map((entry) => (
            <li key={entry.kind === "message" ? entry.id : entry.phone_card.id}>
              <Entry entry={entry} thread={thread} />
            </li>
          ))}
        </ol>
        {newer && (
          <Notice tone="gold" icon="mail">
            <p>{t("thread-newer", { name })}</p>
            <p>
              <button type="button" className="btn" onClick={lookAgain}>
                {t("thread-newer-show")}
              </button>
            </p>
          </Notice>
        )}
        {(closedMeanwhile || thread.state === "closed") && (
          <Notice icon="check">
            <p>{t(closedMeanwhile ? "thread-closed-meanwhile" : "thread-closed")}</p>
          </Notice>
        )}
        {looking.failure && <Trouble failure={looking.failure} timeZone={session.time_zone} />}
        <AnswerForm
          thread={thread}
          keysOn={shown === null}
          lookAgain={lookAgain}
          phone={phone}
          passOn={() => show("pass")}
        />
      </section>
      <Facts
        thread={thread}
        mine={mine}
        dueAnew={row?.contradicted ? row.due_at : null}
        take={take}
        failure={taking.failure}
      />
      {shown === "phone" && <PhoneCardForm thread={thread} close={close} lookAgain={lookAgain} />}
      {shown === "pass" && <PassOn thread={thread} close={close} />}
    </div>
  );
}
