// The promise card: who answers by when, everyone who reads, what to do if it gets worse, and Send at its foot.
import { Icon, Plate, Text, useWords } from "@waypost/kit";
import type { Audience, Away, Category, PromiseCardView } from "@waypost/protocol";
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
  /** `null`: there are no names yet. */
  card: PromiseCardView | null;
  /** The names are on their way. */
  asking?: boolean;
  /** What the person may change; left out once it is sent. */
  change?:
    | {
        category(category: Category): void;
        audience(audience: Audience): void;
        /** It looks like a private matter; left out where it does not. */
        makePrivate?: (() => void) | undefined;
        /** Takes back what was picked; left out while nothing is. */
        undo?: (() => void) | undefined;
      }
    | undefined;
  /** The button at the foot. */
  children: ReactNode;
}

export function PromiseCard({ card, asking = false, change, children }: Props) {
  const { t } = useWords();
  const id = useId();
  const offer = card && card.asked !== "private" && change?.makePrivate;
  const told = asking ? t("promise-asking") : card ? offer && t("private-ask") : t("promise-none");
  return (
    <section className="promise" aria-labelledby={id}>
      <div className="promise-head">
        <h2 className="promise-title" id={id}>
          {t("promise-title")}
        </h2>
        <Help about={t("promise-title")}>
          {t("promise-help")} {t("readers-help")}
        </Help>
        {card && change && <Topic card={card} pick={change.category} />}
      </div>
      {card && <Names card={card} pick={change?.audience} />}
      <div className="line-tight">
        <p role="status" id={`${id}-told`} className={card ? "small soft" : undefined}>
          {told}
        </p>
        {offer && !asking && (
          <button type="button" className="btn-link small" aria-describedby={`${id}-told`} onClick={offer}>
            {t("private-do")}
          </button>
        )}
        {!card && !asking && change?.undo && (
          <button type="button" className="btn-link" onClick={change.undo}>
            {t("promise-undo")}
          </button>
        )}
      </div>
      <div className="stack-xs">
        {card?.away.map((away) => (
          <p className="worse" key={away.staff.id}>
            <Icon name="cal" />
            <AwayLine away={away} />
          </p>
        ))}
        <Worse before={card?.due_at != null} />
      </div>
      <div className="promise-foot">
        {children}
        {card && (
          <span className="signed">
            <Icon name="seal" />
            <span>{t("promise-signed")}</span>
          </span>
        )}
      </div>
    </section>
  );
}

/** The plate, from when it is if it is not of now, and everyone who reads. */
function Names({ card, pick }: { card: PromiseCardView; pick?: ((audience: Audience) => void) | undefined }) {
  const { t } = useWords();
  const { times } = useClinic();
  const now = useNow();
  const fresh = useFresh(`${card.answerer?.id} ${card.team_name} ${card.due_at}`);
  return (
    <>
      <Plate live>
        <span key={fresh.key} className={fresh.className}>
          <PlateWords card={card} />
        </span>
      </Plate>
      {isFromBefore(card, now) && (
        <p className="small soft">{t("promise-from", { when: times.near(card.made_at, now) })}</p>
      )}
      <Readers card={card} pick={pick} />
    </>
  );
}

/** "Dr. Chen is not here until Monday, May 17. Dr. Sato reads for Dr. Chen." */
function AwayLine({ away }: { away: Away }) {
  const { t } = useWords();
  const { times } = useClinic();
  const { staff, until, covered_by: cover } = away;
  const name = staff.short_name;
  return (
    <span>
      {t("promise-away", { name, day: times.day(until) })}{" "}
      {cover && t("promise-cover", { name: cover.short_name, away: name })}
    </span>
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
        .{" "}
        {until !== null &&
          `${open ? t("worse-open", byWhen(until)) : t("worse-opens", { when: times.weekdayTime(until) })} `}
        <Text id="worse-danger" args={{ number: clinic.emergency_number }} />
      </span>
    </p>
  );
}
