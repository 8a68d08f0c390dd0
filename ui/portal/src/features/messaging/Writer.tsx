// The box to write in, with what belongs to it: the saved line, when to call instead, the promise, Send.
import { Icon, useWords } from "@waypost/kit";
import type { Audience, Category, DraftView, SentView, ThreadId } from "@waypost/protocol";
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { useClinic } from "../../app/status";
import { FieldError, Trouble } from "../../parts/Trouble";
import { isStrong, StopPanel } from "../guidance/StopPanel";
import { useGuidance } from "../guidance/useGuidance";
import type { Written } from "./draft_saver";
import { Medicines, withMedicine } from "./Medicines";
import { PromiseCard } from "./PromiseCard";
import { useSendWords } from "./promise_words";
import { SendAnyway } from "./SendAnyway";
import { useDraft } from "./useDraft";
import { usePromise } from "./usePromise";
import { useSending } from "./useSending";

export interface WriterHandle {
  /** Puts the cursor into the box; into an empty one it puts these words first. */
  write(words?: string): void;
  /** Another box takes over: nothing more of this one is kept. */
  drop(): void;
}

interface Props {
  threadId: ThreadId | null;
  draft: DraftView | null;
  /** Whom the conversation is for. */
  audience?: Audience;
  label: ReactNode;
  /** Id of a heading that the box is also named by. */
  titleId?: string;
  /** The box takes the room that is left, as on the screen for writing. */
  fill?: boolean;
  focus?: boolean;
  /** Without the choice of topic and readers, as in the first minutes. */
  plain?: boolean;
  sent(sent: SentView): void;
  handle?: Ref<WriterHandle>;
}

type Missing = "words" | "names" | null;

export function Writer({
  threadId,
  draft,
  audience = "usual",
  label,
  titleId,
  fill = false,
  focus = false,
  plain = false,
  sent,
  handle,
}: Props) {
  const { t } = useWords();
  const { times } = useClinic();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const anyway = useRef<HTMLButtonElement>(null);
  const drafting = useDraft(threadId, draft, audience);
  const { written, kept } = drafting;
  const { promised, medicines, offersPrivate, again } = usePromise(threadId, written);
  const guided = useGuidance(written.body);
  const [missing, setMissing] = useState<Missing>(null);
  const sendWords = useSendWords();
  const sending = useSending((reply) => {
    drafting.drop();
    sent(reply);
  });
  const folded = isStrong(guided.shown);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the box is shown
  useEffect(() => {
    if (focus) putCursor(box.current, written.caret);
  }, []);

  useImperativeHandle(handle, () => ({
    write(words = "") {
      const caret = written.body === "" ? words.length : written.caret;
      if (written.body === "" && words !== "") flushSync(() => drafting.change({ body: words, caret }));
      putCursor(box.current, caret);
    },
    drop: drafting.drop,
  }));

  const send = () => {
    if (written.body.trim() === "") {
      setMissing("words");
      box.current?.focus();
      return;
    }
    if (promised.state === "asking") {
      setMissing("names");
      return;
    }
    setMissing(null);
    sending.send(async () => {
      // A sign that was not on screen yet is shown first; the next press sends.
      if (await guided.look(written.body)) {
        box.current?.focus();
        return null;
      }
      const kept = await drafting.settle();
      if (kept === null) return null;
      return {
        threadId: kept,
        message: {
          body: written.body,
          category: promised.state === "shown" ? promised.card.asked : promised.category,
          audience: written.audience,
          promise_id: promised.state === "shown" ? promised.card.promise_id : null,
          guidance: guided.choices(written.body),
        },
      };
    });
  };
  const changed = sending.error?.code === "promise_changed" ? sending.error : null;
  useEffect(() => {
    if (changed) again();
  }, [changed, again]);

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (folded) anyway.current?.focus();
    else send();
  };
  const change = (words: { body: string; caret: number }) => {
    drafting.change(words);
    setMissing(null);
    if (sending.error) sending.clear();
  };
  const trouble = sending.error ?? kept.error;
  const card = promised.state === "none" ? null : promised.card;
  // The button that was pressed goes away; the cursor goes back to the words.
  const choose = (part: Partial<Written>) => {
    drafting.change(part);
    box.current?.focus();
  };
  const choices = {
    category: (category: Category) => drafting.change({ category }),
    audience: (audience: Audience) => drafting.change({ audience }),
    makePrivate: offersPrivate && guided.shown === null ? () => choose({ category: "private" }) : undefined,
    undo:
      written.category === null && written.audience === audience
        ? undefined
        : () => choose({ category: null, audience }),
  };

  return (
    <div className={fill ? "writer writer-fill" : "writer"}>
      <div className="field">
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
        <textarea
          ref={box}
          id={id}
          rows={3}
          value={written.body}
          readOnly={sending.busy}
          aria-labelledby={titleId ? `${titleId} ${id}-label` : undefined}
          aria-describedby={`${id}-saved ${id}-missing`}
          aria-invalid={missing === "words" ? true : undefined}
          onChange={({ target }) => change({ body: target.value, caret: target.selectionEnd })}
          onSelect={(event) => drafting.change({ caret: event.currentTarget.selectionEnd })}
          onBlur={drafting.save}
          onKeyDown={onKey}
        />
      </div>
      <div className="savedrow" id={`${id}-saved`}>
        {kept.at !== null && (
          <span className="saved">
            <Icon name="check" />
            {t(guided.shown ? "writer-saved-only" : "writer-saved", { time: times.time(kept.at) })}
          </span>
        )}
        <FieldError id={`${id}-missing`}>{missing && t(`writer-missing-${missing}`)}</FieldError>
      </div>
      <StopPanel
        guided={guided}
        answer={(choice) => {
          guided.answer(choice);
          box.current?.focus();
        }}
      />
      {!plain && !folded && !sending.busy && (
        <Medicines
          list={medicines}
          body={written.body}
          add={(medicine) => {
            const body = withMedicine(written.body, medicine);
            flushSync(() => change({ body, caret: body.length }));
            putCursor(box.current, body.length);
          }}
        />
      )}
      {trouble && <Trouble error={trouble} again={kept.error ? drafting.save : undefined} />}
      {folded ? (
        <SendAnyway
          level={guided.shown?.level ?? "emergency"}
          promised={promised}
          busy={sending.busy}
          send={send}
          usual={written.audience === "fewer" ? () => choose({ audience: "usual" }) : undefined}
          button={anyway}
        />
      ) : (
        <PromiseCard card={card} asking={promised.state === "asking"} change={plain ? undefined : choices}>
          <button type="button" className="btn btn-main btn-big" onClick={send} aria-describedby={`${id}-missing`}>
            {sending.busy ? t("writer-sending") : sendWords(card, promised.state === "asking")}
          </button>
        </PromiseCard>
      )}
    </div>
  );
}

function putCursor(area: HTMLTextAreaElement | null, caret: number): void {
  area?.focus();
  area?.setSelectionRange(caret, caret);
}
