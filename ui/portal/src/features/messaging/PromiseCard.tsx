// The promise card: who answers by when, everyone who reads, what to do if it gets worse, and Send at its foot.
import { Icon, Plate, Text, useWords } from "@waypost/kit";
import type { Audience, Category, PromiseCardView } from "@waypost/protocol";
import { type ReactNode, useId } from "react";
import { useClinic } from "../../app/status";
import { useNow } from "../../backend/bridge";
import { Help } from "../../parts/Help";
import { useFresh } from "./fresh";
import { PlateWords, useByWhen } from "./promise_words";
import { Readers } from "./Readers";
import { Topic } from "./Topic";
import { isFromBefore } from "./usePromise";

interface Props {
  card: PromiseCardView;
  /** What the person may change; left out once it is sent. */
  change?: { category(category: Category): void; audience(audience: Audience): void };
  /** The button at the foot. */
  children: ReactNode;
}

export function PromiseCard({ card, change, children }: Props) {
  const { t } = useWords();
  const { times } = useClinic();
  const now = useNow();
  const id = useId();
  const fresh = useFresh(`${card.answerer?.id} ${card.team_name} ${card.due_at}`);
  return (
    <section className="promise" aria-labelledby={id}>
      <div className="promise-head">
        <h2 className="promise-title" id={id}>
          {t("promise-title")}
        </h2>
        <Help about={t("promise-title")}>{t("promise-help")}</Help>
        {change && <Topic card={card} pick={change.category} />}
      </div>
      <Plate live>
        <span key={fresh.key} className={fresh.className}>
          <PlateWords card={card} />
        </span>
      </Plate>
      {isFromBefore(card, now) && (
        <p className="small soft">{t("promise-from", { when: times.near(card.made_at, now) })}</p>
      )}
      <Readers card={card} pick={change?.audience} />
      <div className="stack-xs">
        {card.away.map((away) => (
          <p className="worse" key={away.staff.id}>
            <Icon name="cal" />
            <span>
              {t("promise-away", { name: away.staff.short_name, day: times.day(away.until) })}{" "}
              {away.covered_by && t("promise-cover", { name: away.covered_by.short_name, away: away.staff.short_name })}
            </span>
          </p>
        ))}
        <Worse before={card.due_at !== null} />
      </div>
      <div className="promise-foot">
        {children}
        <span className="signed">
          <Icon name="seal" />
          <span>{t("promise-signed")}</span>
        </span>
      </div>
    </section>
  );
}

/** Before there is a card: the names are on their way, or come with the connection. */
export function PromiseNotYet({ asking, children }: { asking: boolean; children: ReactNode }) {
  const { t } = useWords();
  const id = useId();
  return (
    <section className="promise" aria-labelledby={id}>
      <h2 className="promise-title" id={id}>
        {t("promise-title")}
      </h2>
      <p role="status">{t(asking ? "promise-asking" : "promise-none")}</p>
      <Worse before={false} />
      <div className="promise-foot">{children}</div>
    </section>
  );
}

/** What to do if it gets worse: the clinic's phone while it is open, else the nurse line; and the emergency number. */
function Worse({ before }: { before: boolean }) {
  const { t } = useWords();
  const { clinic, times } = useClinic();
  const byWhen = useByWhen();
  if (!clinic) return null;
  const { open, until } = clinic.open_now;
  const nurse = open ? null : clinic.nurse_line;
  return (
    <p className="worse">
      <Icon name="phone" />
      <span>
        {t(before ? "worse-before" : "worse")}{" "}
        <Text
          id={nurse ? "worse-nurse-line" : "worse-call"}
          args={{ phone: nurse ?? clinic.phone }}
          elems={{ tel: <span className="tel" /> }}
        />
        {open && until ? `, ${t("worse-open", byWhen(until))}. ` : ". "}
        {!open && until && `${t("worse-opens", { when: times.weekdayTime(until) })} `}
        <Text id="worse-danger" args={{ number: clinic.emergency_number }} />
      </span>
    </p>
  );
}
