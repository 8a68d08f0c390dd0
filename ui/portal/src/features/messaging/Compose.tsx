// Write a message: the box, the promise and Send in one view.
import { useWords } from "@waypost/kit";
import type { ThreadId } from "@waypost/protocol";
import { useEffect } from "react";
import { go } from "../../app/route";
import { useAsk } from "../../backend/bridge";
import { Heading } from "../../parts/Heading";
import { Loading } from "../../parts/Loading";
import { Trouble } from "../../parts/Trouble";
import "./messaging.css";
import { useSaved } from "./useDraft";
import { Writer } from "./Writer";

/** With an id: that draft goes on. */
export function Compose({ threadId }: { threadId: ThreadId | null }) {
  const { t } = useWords();
  const ready = useSaved();
  const form = { thread_id: threadId ?? "", before: null };
  const asked = useAsk("open_thread", form, { wanted: ready && threadId !== null, on: [] });
  const thread = asked.value;
  const begun = thread !== null && thread.entries.length > 0;
  useEffect(() => {
    // A draft that belongs to a conversation is written there.
    if (begun) go({ name: "thread", id: thread.thread_id });
  }, [begun, thread]);

  const shown = threadId === null || (thread !== null && !begun);
  return (
    <div className="col compose">
      <Heading focus={!shown}>{t("compose-title")}</Heading>
      {shown ? (
        <Writer
          threadId={threadId}
          draft={thread?.draft ?? null}
          label={t("compose-label")}
          titleId="h"
          fill
          focus
          sent={(sent) => go({ name: "thread", id: sent.thread_id })}
        />
      ) : asked.error ? (
        <Trouble error={asked.error} again={asked.again} />
      ) : (
        <Loading line="loading-page" />
      )}
    </div>
  );
}
