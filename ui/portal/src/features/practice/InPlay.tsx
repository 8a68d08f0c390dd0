// Inside practice the real parts are shown, with words and hours of their own: "pretend nurse", "just now".
import { type Times, useWords, type WordSources, WordsIn } from "@waypost/kit";
import { type ReactNode, useMemo } from "react";
import { now } from "../../app/clock";
import { StatusIn, useStatus } from "../../app/status";
import { words } from "../../words/words";

/** `pretend-role-nurse` stands in for `role-nurse`. */
const PRETEND = /^pretend-(.*(?:\n .*)*)/gm;
const sources: WordSources = { en: pretend(words.en), es: pretend(words.es) };

function pretend(text: string): string {
  return [text, ...[...text.matchAll(PRETEND)].map(([, word]) => word)].join("\n");
}

export function InPlay({ children }: { children: ReactNode }) {
  const { language } = useWords();
  return (
    <WordsIn language={language} sources={sources}>
      <JustNow>
        <div className="in-play stack">{children}</div>
      </JustNow>
    </WordsIn>
  );
}

/** What has happened in practice happened just now; what is to come keeps its day and hour. */
function JustNow({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const known = useStatus();
  const inPlay = useMemo(() => {
    const { times } = known;
    const happened = (at: number) => at <= now();
    const changed: Times = {
      ...times,
      time: (at) => (happened(at) ? t("practice-just-now") : times.time(at)),
      near: (at, when) => (happened(at) ? t("practice-when") : times.near(at, when)),
      weekdayTime: (at) => (happened(at) ? t("practice-when") : times.weekdayTime(at)),
    };
    return { ...known, times: changed };
  }, [known, t]);
  return <StatusIn known={inPlay}>{children}</StatusIn>;
}
