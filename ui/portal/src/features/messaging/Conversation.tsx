// A conversation as a path: every message and call in order, and the box to write back at its end.
import { Face, Icon, useWords } from "@waypost/kit";
import type { Author, DraftView, EntryView, PhoneCard, ThreadId } from "@waypost/protocol";
import { useEffect, useRef, useState } from "react";
import { go, hrefOf } from "../../app/route";
import { Heading } from "../../parts/Heading";
import { Loading } from "../../parts/Loading";
import { Trouble } from "../../parts/Trouble";
import "./messaging.css";
import { keyOf, type News } from "./entries";
import { Letter } from "./Letter";
import { useStepWords } from "./MessageWay";
import { PhoneSlip } from "./PhoneSlip";
import { type OwnActions, OwnSheet, StaffSheet, useSheetTime } from "./Sheet";
import { useThread } from "./useThread";
import { Words } from "./Words";
import { Writer, type WriterHandle } from "./Writer";

export function Conversation({ threadId }: { threadId: ThreadId }) {
  const { t } = useWords();
  const { thread, error, news, again, earlier } = useThread(threadId);
  const writer = useRef<WriterHandle>(null);
  const [about, setAbout] = useState<PhoneCard | null>(null);
  // Another draft means another box: after sending, and when a message was taken back.
  const [box, setBox] = useState<{ key: number; draft: DraftView | null | undefined }>({ key: 0, draft: undefined });
  const here = thread !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the conversation is shown
  useEffect(() => {
    if (!here) return;
    showNewest();
    // Somebody was in the middle of a sentence, before a lock or a look elsewhere.
    if (thread?.draft?.body) writer.current?.write();
  }, [here]);

  const only = thread !== null && thread.entries.length === 0;
  useEffect(() => {
    if (only) go({ name: "write", id: threadId });
  }, [only, threadId]);

  if (!thread || only)
    return <div className="col">{error ? <Trouble error={error} again={again} /> : <Loading />}</div>;

  const actions: OwnActions = {
    changed: () => void again(),
    remind: () => writer.current?.write(t("late-remind-words")),
    tookBack: (draft) => {
      writer.current?.drop();
      setBox((before) => ({ key: before.key + 1, draft }));
      void again().then(() => writer.current?.write());
    },
  };
  const sent = () => {
    setAbout(null);
    setBox((before) => ({ key: before.key + 1, draft: null }));
    void again().then(showNewest);
  };
  const contradicted = (card: PhoneCard) => {
    setAbout(card);
    writer.current?.write();
  };
  const name = thread.write_back_to?.short_name;
  // One question at a time: first the message that waits for a look.
  const looking = thread.entries.some((entry) => entry.kind === "message" && entry.message.state === "needs_look");
  return (
    <div className="col stack conversation">
      <p className="no-print">
        <a className="btn btn-quiet back" href={hrefOf({ name: "messages" })}>
          <Icon name="back" />
          {t("inbox-title")}
        </a>
      </p>
      <div className="head">
        <Heading focus={false}>{thread.title}</Heading>
        <button type="button" className="btn no-print" onClick={() => window.print()}>
          <Icon name="print" />
          {t("conversation-print")}
        </button>
      </div>
      {error && <Trouble error={error} again={again} />}
      {earlier && (
        <p className="no-print">
          <button type="button" className="btn" onClick={earlier}>
            <Icon name="down" className="i turned" />
            {t("conversation-earlier")}
          </button>
        </p>
      )}
      <ol className="trail">
        {thread.entries.map((entry, index) => (
          <li key={keyOf(entry)}>
            <span className="face-col">
              <EntryFace entry={entry} />
            </span>
            <Entry
              entry={entry}
              first={index === 0 && thread.earlier === null}
              actions={actions}
              contradicted={contradicted}
            />
          </li>
        ))}
      </ol>
      <NewsLine news={news} />
      <section className="after-trail no-print stack-s" aria-label={t("conversation-write")} hidden={looking}>
        {thread.closed && <p className="soft">{t("conversation-closed")}</p>}
        {about && <Quote card={about} />}
        <Writer
          key={box.key}
          threadId={threadId}
          draft={box.draft === undefined ? thread.draft : box.draft}
          audience={thread.audience}
          label={
            <span className="h2like">
              {about ? t("conversation-heard") : name ? t("write-back", { name }) : t("write-back-clinic")}
            </span>
          }
          sent={sent}
          handle={writer}
        />
      </section>
    </div>
  );
}

interface EntryProps {
  entry: EntryView;
  first: boolean;
  actions: OwnActions;
  contradicted(card: PhoneCard): void;
}

function Entry({ entry, first, actions, contradicted }: EntryProps) {
  if (entry.kind === "phone_card") {
    return <PhoneSlip card={entry.card} contradicted={contradicted} changed={actions.changed} />;
  }
  const { message } = entry;
  if (message.own) return <OwnSheet message={message} actions={actions} />;
  if (first && message.author.kind === "staff") return <Letter message={message} staff={message.author.staff} />;
  return <StaffSheet message={message} />;
}

function EntryFace({ entry }: { entry: EntryView }) {
  return <Face staff={entry.kind === "message" ? faceOf(entry.message.author) : entry.card.staff} />;
}

function faceOf(author: Author): { name: string; face: string } {
  return author.kind === "staff" ? author.staff : { name: author.name, face: "" };
}

/** The call that was not what the person heard. */
function Quote({ card }: { card: PhoneCard }) {
  const { t } = useWords();
  const time = useSheetTime();
  return (
    <blockquote className="quote">
      <p className="small soft">
        {t("slip-called", { name: card.staff.name })}, {time(card.called_at)}
      </p>
      <Words body={card.said} />
    </blockquote>
  );
}

/** What came in while the page was open, read out politely. */
function NewsLine({ news }: { news: News[] }) {
  const { t } = useWords();
  const step = useStepWords();
  const words = (one: News) => {
    if (one.kind === "step") return `${step(one.step)}.`;
    if (one.kind === "earlier") return t("news-earlier", { count: one.count });
    return t(`news-${one.kind}`, { name: one.staff.name });
  };
  return (
    <p className="vh" role="status">
      {news.map(words).join(" ")}
    </p>
  );
}

/** Brings the newest sheet into view and gives its heading the focus. */
function showNewest(): void {
  const heading = [...document.querySelectorAll<HTMLElement>(".trail h2[tabindex]")].at(-1);
  const sheet = heading?.closest("article");
  const end = sheet?.getBoundingClientRect().bottom ?? 0;
  if (end > window.innerHeight) sheet?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}
