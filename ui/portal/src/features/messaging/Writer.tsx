// The box to write in, with what belongs to it: saved line, when to call instead, the promise, Send.
import { Icon, useWords } from "@waypost/kit";
import type { Audience, Category, DraftView, IpcError, PromiseCardView, SentView } from "@waypost/protocol";
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { useApp, useClinic } from "../../app/context";
import { Problem } from "../../app/Problem";
import { asProblem, useBridge } from "../../backend/bridge";
import { SendAnyway, StopPanel } from "../guidance/StopPanel";
import { useGuidance } from "../guidance/useGuidance";
import { PromiseCard, useSendWords } from "./PromiseCard";
import { useDraft } from "./useDraft";

/** A promise older than this is asked for again. */
const FRESH_MS = 60_000;
const TOPIC_PAUSE_MS = 900;

type Props = {
  threadId: string | null;
  label: string;
  draft: DraftView | null;
  onSent: (sent: SentView) => void;
  autoFocus?: boolean;
  rows?: number;
};

export function Writer({ threadId, label, draft, onSent, autoFocus = false, rows = 3 }: Props) {
  const { t } = useWords();
  const { call, listen } = useBridge();
  const { status } = useApp();
  const { times } = useClinic();
  const box = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(draft?.body ?? "");
  const [caret, setCaret] = useState(draft?.caret ?? 0);
  const [category, setCategory] = useState<Category | null>(draft?.category ?? null);
  const [audience, setAudience] = useState<Audience>(draft?.audience ?? "usual");
  const [card, setCard] = useState<PromiseCardView | null>(null);
  const [found, setFound] = useState<Category>("health_question");
  const [problem, setProblem] = useState<IpcError | null>(null);
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const saved = useDraft(threadId, { body, caret, category, audience });
  const guidance = useGuidance(body);
  const sendWords = useSendWords();
  const online = status.connection.connection === "online";
  const asked = useRef(0);

  useEffect(() => {
    if (!autoFocus || !box.current) return;
    box.current.focus();
    const end = draft ? draft.caret : 0;
    box.current.setSelectionRange(end, end);
  }, [autoFocus, draft]);

  const ask = useCallback(() => {
    asked.current += 1;
    const turn = asked.current;
    call("preview_promise", { thread_id: threadId, body: box.current?.value ?? "", category, audience }).then(
      (reply) => {
        if (turn !== asked.current) return;
        setCard(reply.card);
        setFound(reply.category);
      },
      () => undefined,
    );
  }, [call, threadId, category, audience]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: coming online asks again
  useEffect(() => {
    ask();
    return listen((event) => {
      if (event.kind === "threads_changed") ask();
    });
  }, [ask, listen, online]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the topic is worked out again after a pause
  useEffect(() => {
    const timer = setTimeout(ask, TOPIC_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask, body]);

  const send = async () => {
    if (busy) return;
    if (!body.trim()) {
      setEmpty(true);
      box.current?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      const thread = await saved.settle();
      if (!thread) throw saved.problem;
      const sent = await call("send_message", {
        thread_id: thread,
        body,
        category: card?.category ?? category ?? found,
        audience,
        promise_id: online && card ? card.promise_id : null,
        guidance: guidance.choices("send_anyway"),
      });
      saved.finish();
      setBody("");
      onSent(sent);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  const stopped = guidance.shown?.level === "emergency" || guidance.shown?.level === "crisis";
  const sendButton = (
    <button className="btn btn-main btn-big" type="button" onClick={send}>
      {busy ? t("sending") : online && card ? sendWords(card) : t("send-later")}
    </button>
  );
  return (
    <div className="stack-s">
      <div className="field">
        <label htmlFor="words">
          <span className="h2like">{label}</span>
        </label>
        <textarea
          ref={box}
          id="words"
          rows={rows}
          value={body}
          aria-describedby="words-saved"
          spellCheck
          onChange={(event) => {
            setBody(event.target.value);
            setCaret(event.target.selectionEnd);
            setEmpty(false);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
          onFocus={() => {
            if (!card || Date.now() - card.made_at > FRESH_MS) ask();
          }}
          onBlur={() => saved.save()}
          onKeyDown={onKey}
        />
      </div>
      <div className="savedrow" id="words-saved" role="status">
        {empty && (
          <span className="error">
            <Icon name="warn" />
            {t("write-something")}
          </span>
        )}
        {!empty && saved.savedAt && (
          <span className="saved">
            <Icon name="check" />
            {t("saved-here", { when: times.time(saved.savedAt) })}
          </span>
        )}
      </div>
      {saved.problem && <Problem problem={saved.problem} />}
      <StopPanel shown={guidance.shown} onAnswer={guidance.answer} />
      {problem && <Problem problem={problem} />}
      {stopped && card ? (
        <SendAnyway level={guidance.shown?.level ?? "emergency"} onSend={send} />
      ) : card ? (
        <PromiseCard
          card={card}
          onCategory={setCategory}
          onFewer={(fewer) => setAudience(fewer ? "fewer" : "usual")}
        >
          {sendButton}
        </PromiseCard>
      ) : (
        <section className="promise" aria-label={t("promise-title")}>
          <p>{t("promise-offline")}</p>
          <div className="promise-foot">{sendButton}</div>
        </section>
      )}
    </div>
  );
}
