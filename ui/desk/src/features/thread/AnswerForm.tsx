import { Icon, useWords } from "@waypost/kit";
import type { AfterAnswer, ThreadResponse } from "@waypost/protocol";
import { useEffect, useRef, useState } from "react";
import { sendAnswer } from "../../api/desk";
import { useSending } from "../../app/asking";
import { useDesk } from "../../app/desk";
import { Meter } from "../../parts/Meter";
import { firstName } from "../../parts/spelling";
import { Trouble } from "../../parts/Trouble";
import { type KeyActions, useKeys } from "../../parts/use_keys";
import { wordsIn } from "../../words/words";
import { answerDraft } from "./kept_draft";
import { newestSeen } from "./newest_seen";
import { QuickReplies } from "./QuickReplies";
import { quickReplies } from "./quick_replies";

/** The answer: kept while it is written, sent once, and it closes the conversation or keeps it open. */
export function AnswerForm(props: {
  thread: ThreadResponse;
  keysOn: boolean;
  lookAgain(): void;
  phone(): void;
  passOn(): void;
}) {
  const { thread, keysOn, lookAgain, phone, passOn } = props;
  const { t } = useWords();
  const { drafts, session, appearance, say, go, inbox } = useDesk();
  const [draft, setDraft] = useState(() => answerDraft(drafts, thread));
  const [missing, setMissing] = useState(false);
  const sending = useSending();
  const box = useRef<HTMLTextAreaElement>(null);
  const { language } = thread.patient;
  const name = firstName(thread.patient.name);
  const replies = quickReplies(thread.category);
  useEffect(() => setDraft(answerDraft(drafts, thread)), [drafts, thread]);

  const write = (body: string) => {
    const next = { ...draft, body };
    drafts.keepAnswer(thread.thread_id, next);
    setDraft(next);
    if (body.trim() !== "") setMissing(false);
  };
  const insert = (reply: string) => {
    if (sending.busy) return;
    const words = wordsIn(language).t(`quick-${reply}-words`, { name, staff: session.staff.short_name });
    write(draft.body.trim() === "" ? words : `${draft.body.trimEnd()}\n\n${words}`);
    box.current?.focus();
  };
  const send = (after: AfterAnswer) => {
    if (draft.body.trim() === "") {
      setMissing(true);
      box.current?.focus();
      return;
    }
    const newest_seen = newestSeen(thread);
    if (newest_seen === undefined) return lookAgain();
    sending.send(
      () => sendAnswer(thread.thread_id, { message_id: draft.id, newest_seen, body: draft.body, after }),
      (answer) => {
        drafts.dropAnswer(thread.thread_id);
        inbox.again();
        const closed = answer.state === "closed";
        const open = after === "close" ? "said-sent-newer" : "said-sent-open";
        say(t(closed ? "said-sent-closed" : open, { name: thread.patient.name }));
        if (closed) go({ name: "inbox" });
        else lookAgain();
      },
    );
  };
  const keys: KeyActions = {
    r: () => box.current?.focus(),
    "Ctrl+Enter": () => send("close"),
    "Ctrl+Shift+Enter": () => send("keep_open"),
  };
  for (const [place, reply] of replies.entries()) keys[`Alt+${place + 1}`] = () => insert(reply);
  useKeys(keysOn ? keys : {}, appearance.letterKeys);

  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <QuickReplies replies={replies} insert={insert} />
      <div className={missing ? "field field-error" : "field"}>
        <label htmlFor="answer">{t("answer-label", { name })}</label>
        <textarea
          id="answer"
          ref={box}
          rows={4}
          lang={language}
          value={draft.body}
          readOnly={sending.busy}
          aria-invalid={missing}
          aria-describedby={missing ? "answer-missing" : "answer-kept"}
          onChange={(event) => write(event.currentTarget.value)}
        />
        {missing && (
          <p className="error" id="answer-missing">
            <Icon name="warn" />
            {t("answer-missing")}
          </p>
        )}
      </div>
      <div className="spread">
        <Meter text={draft.body} language={language} />
        <p className="saved" id="answer-kept">
          {draft.body.trim() !== "" && (
            <>
              <Icon name="check" />
              {t("answer-kept")}
            </>
          )}
        </p>
      </div>
      {sending.failure && (
        <Trouble failure={sending.failure} timeZone={session.time_zone}>
          {sending.busy && <StopButton stop={sending.stop} />}
          {sending.failure.code === "id_conflict" && (
            <p>
              <button type="button" className="btn" onClick={lookAgain}>
                {t("thread-look-again")}
              </button>
            </p>
          )}
        </Trouble>
      )}
      <div className="line">
        <button
          type="button"
          className="btn btn-main btn-big"
          aria-disabled={sending.busy}
          onClick={() => send("close")}
        >
          {t(sending.busy ? "answer-sending" : "answer-send-close")} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="btn" aria-disabled={sending.busy} onClick={() => send("keep_open")}>
          {t("answer-send-open")}
        </button>
        <button type="button" className="btn" onClick={phone}>
          <Icon name="phone" />
          {t("answer-phoned")} <kbd>Alt P</kbd>
        </button>
        <button type="button" className="btn btn-quiet" onClick={passOn}>
          {t("answer-pass-on")}
        </button>
      </div>
      <p className="soft">{t("answer-doors")}</p>
    </form>
  );
}

function StopButton({ stop }: { stop(): void }) {
  const { t } = useWords();
  return (
    <p>
      <button type="button" className="btn" onClick={stop}>
        {t("stop-trying")}
      </button>
    </p>
  );
}
