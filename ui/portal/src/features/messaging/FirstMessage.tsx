// The invitation is the first message: the letter, and the box to answer it, on one screen.
import { useWords } from "@waypost/kit";
import type { MessageView, SentView, StaffMember, ThreadId, ThreadView } from "@waypost/protocol";
import { useStatus } from "../../app/status";
import { useAsk } from "../../backend/bridge";
import { Heading } from "../../parts/Heading";
import { Loading } from "../../parts/Loading";
import { Trouble } from "../../parts/Trouble";
import "./messaging.css";
import { Letter } from "./Letter";
import { Writer } from "./Writer";

export function FirstMessage({ threadId, sent }: { threadId: ThreadId; sent?: (sent: SentView) => void }) {
  const { t } = useWords();
  const { status, again } = useStatus();
  const asked = useAsk("open_thread", { thread_id: threadId, before: null }, { threadId });
  const letter = asked.value && letterOf(asked.value);
  return (
    <>
      <section className="stack" aria-labelledby="h">
        <Heading focus={false}>{t("first-title", { name: status.given_name ?? "" })}</Heading>
        {letter ? <Letter message={letter.message} staff={letter.staff} /> : null}
        {!asked.value && !asked.error && <Loading />}
        {asked.error && <Trouble error={asked.error} again={asked.again} />}
        {status.patient_name && (
          <p className="small soft">
            {t("first-not-you", { name: status.patient_name, phone: status.clinic?.phone ?? "" })}
          </p>
        )}
      </section>
      {asked.value && (
        <Writer
          threadId={threadId}
          draft={asked.value.draft}
          label={<span className="h2like">{t("write-back", { name: letter?.staff.short_name ?? "" })}</span>}
          focus
          plain
          sent={(reply) => {
            // What comes next is decided by the status: the message is written, a lock is needed.
            again();
            sent?.(reply);
          }}
        />
      )}
    </>
  );
}

function letterOf(thread: ThreadView): { message: MessageView; staff: StaffMember } | null {
  const entry = thread.entries.at(0);
  if (entry?.kind !== "message" || entry.message.author.kind !== "staff") return null;
  return { message: entry.message, staff: entry.message.author.staff };
}
