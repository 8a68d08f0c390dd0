// Screen 02: the invitation is the doctor's first message, with the reply box ready.
import { Face, useWords } from "@waypost/kit";
import { useApp, useClinic } from "../../app/context";
import { StartFrame } from "../../app/Frame";
import { Heading } from "../../app/Heading";
import { Loading } from "../../app/Loading";
import { Problem } from "../../app/Problem";
import { useAsk } from "../../backend/bridge";
import { Writer } from "../messaging/Writer";

export function FirstMessage({ threadId, onLater }: { threadId: string; onLater: () => void }) {
  const { t } = useWords();
  const { status, reload } = useApp();
  const { times } = useClinic();
  const { data, problem } = useAsk("open_thread", { thread_id: threadId, before: null }, (event) => {
    return event.kind === "threads_changed";
  });
  const entry = data?.entries.at(0);
  if (!data || entry?.kind !== "message" || entry.message.author.kind !== "staff") {
    return <StartFrame>{problem ? <Problem problem={problem} /> : <Loading />}</StartFrame>;
  }
  const { message } = entry;
  const { staff } = entry.message.author;
  return (
    <StartFrame className="two-r">
      <section className="stack" aria-labelledby="title">
        <div id="title">
          <Heading focus={false}>{t("first-title", { name: status.given_name ?? "" })}</Heading>
        </div>
        <article className="sheet letter stack">
          <div className="line">
            <Face staff={staff} size="xl" />
            <p>
              <b className="lead">{staff.name}</b>
              <br />
              {t(staff.role === "doctor" ? "your-doctor" : `role-${staff.role}`)}
              <br />
              <span className="small soft">
                <time dateTime={new Date(message.at).toISOString()}>{times.weekdayTime(message.at)}</time>
              </span>
            </p>
          </div>
          <div className="words">{message.body}</div>
          <p className="sign">{staff.name.replace(/^Dra?\.\s*/, "")}</p>
        </article>
        <p className="small soft">{t("first-not-you", { name: status.patient_name ?? "" })}</p>
      </section>
      <div className="stack-s">
        <Writer threadId={threadId} label={t("write-back-to", { name: staff.short_name })} draft={data.draft} onSent={reload} autoFocus />
        <p>
          <button type="button" className="btn-link" onClick={onLater}>
            {t("write-later")}
          </button>
        </p>
      </div>
    </StartFrame>
  );
}
