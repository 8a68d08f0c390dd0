// When to call instead of writing: worked out on this computer alone, while the person types.
import type { GuidanceChoice, GuidanceView } from "@waypost/protocol";
import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../backend";

/** A pause of this length looks; so does the end of a sentence, at once. */
export const PAUSE_MS = 600;

const SENTENCE_END = /[.!?…\n]\s*$/;

export type Answer = "called" | "will_call" | "not_now" | "send_anyway";

interface Answered extends GuidanceChoice {
  words: string[];
}

export interface Guided {
  /** The sign that stands now and was not answered. */
  shown: GuidanceView | null;
  /** What became of the last sign; read out politely. */
  after: "gone" | Answer | null;
  answer(choice: Answer): void;
  /** Looks at these words now. True: there is a sign that was not on screen yet. */
  look(body: string): Promise<boolean>;
  /** What was shown and chosen, for these words; nothing about words that were taken out. */
  choices(body: string): GuidanceChoice[];
}

export function useGuidance(body: string): Guided {
  const [shown, setShown] = useState<GuidanceView | null>(null);
  const [after, setAfter] = useState<Guided["after"]>(null);
  const now = useRef({ shown, turn: 0, answered: [] as Answered[] });

  const look = useCallback(async (words: string): Promise<boolean> => {
    const { current } = now;
    current.turn += 1;
    const mine = current.turn;
    let found: GuidanceView | null = null;
    if (words.trim() !== "") {
      // Without an answer nothing is said, and nothing stands in the way of sending.
      const answered = current.answered.map((one) => one.rule);
      found = await call("check_guidance", { body: words, answered }).catch(() => null);
    }
    if (mine !== current.turn) return false;
    const before = current.shown;
    const next = speaks(found, current.answered) ? found : null;
    current.shown = next;
    setShown(next);
    if (before && !next) setAfter("gone");
    if (next) setAfter(null);
    return next !== null && next.rule !== before?.rule;
  }, []);

  useEffect(() => {
    const timer = window.setTimeout(() => void look(body), SENTENCE_END.test(body) ? 0 : PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [look, body]);

  const answer = (choice: Answer) => {
    const { current } = now;
    if (!current.shown) return;
    current.answered.push(record(current.shown, choice));
    current.shown = null;
    setShown(null);
    setAfter(choice);
  };

  const choices = (final: string): GuidanceChoice[] => {
    const { answered, shown: open } = now.current;
    return [...answered, ...(open ? [record(open, "send_anyway")] : [])]
      .filter((one) => one.words.every((words) => final.includes(words)))
      .map(({ rule, level, choice }) => ({ rule, level, choice }));
  };
  return { shown, after, answer, look, choices };
}

/** A sign that was answered stays quiet for these words; another rule is a new sign. */
function speaks(found: GuidanceView | null, answered: Answered[]): boolean {
  if (!found || found.level === "routine") return false;
  return !answered.some((one) => one.rule === ruleOf(found));
}

function record(sign: GuidanceView, choice: Answer): Answered {
  return { rule: ruleOf(sign), level: sign.level, choice, words: sign.words };
}

function ruleOf(sign: GuidanceView): string {
  return sign.rule ?? sign.level;
}
