import { Icon, useWords } from "@waypost/kit";
import type { OpeningReason, ThreadId, ThreadResponse } from "@waypost/protocol";
import { useCallback, useEffect, useState } from "react";
import { openThread } from "../../api/desk";
import { useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import { Heading } from "../../parts/Heading";
import { Loading } from "../../parts/Loading";
import { Trouble } from "../../parts/Trouble";
import { useKeys } from "../../parts/use_keys";
import { Opened } from "./Opened";
import { ReasonPick } from "./ReasonPick";
import { pickedReason } from "./reasons";

/** One conversation. Its opening is recorded first; the words come only then. */
export function Thread({ threadId }: { threadId: ThreadId }) {
  const { t } = useWords();
  const { inbox, session, appearance, go, say } = useDesk();
  const opening = useSending();
  const [thread, setThread] = useState<ThreadResponse | null>(null);
  const { send } = opening;
  const open = useCallback(
    (reason: OpeningReason | null) =>
      send(
        () => openThread(threadId, reason),
        (seen) => setThread((before) => sameOpening(before, seen)),
      ),
    [send, threadId],
  );
  useEffect(() => {
    // What was said of another conversation is not meant here.
    say(null);
    open(null);
  }, [open, say]);
  const back = () => go({ name: "inbox" });
  useKeys({ Escape: back }, appearance.letterKeys);

  if (thread) {
    return (
      <Opened
        thread={thread}
        looking={opening}
        lookAgain={() => open(pickedReason(thread.opened_reason))}
        changed={(assigned_to) => setThread({ ...thread, assigned_to })}
      />
    );
  }
  const { failure } = opening;
  if (failure?.code === "reason_needed") {
    const row = inbox.value?.rows.find((one) => one.thread_id === threadId);
    return <ReasonPick name={row?.patient_name ?? null} pick={open} back={back} />;
  }
  return (
    <section className="doorbox stack" aria-labelledby="h">
      <Heading>{t("thread-opening")}</Heading>
      {failure ? <Trouble failure={failure} timeZone={session.time_zone} /> : <Loading />}
      <p>
        <button type="button" className="btn" onClick={back}>
          <Icon name="back" />
          {t("nav-inbox")}
        </button>
      </p>
    </section>
  );
}

/** A second look without a new message of the patient is the same opening: its first time stays. */
function sameOpening(before: ThreadResponse | null, seen: ThreadResponse): ThreadResponse {
  if (before === null || fromPatient(before) !== fromPatient(seen)) return seen;
  return { ...seen, opened_at: before.opened_at };
}

function fromPatient(thread: ThreadResponse): number {
  return thread.entries.filter((entry) => entry.kind === "message" && entry.author.kind !== "staff").length;
}
