// The promise card: who gets it, who answers, by when; Send stands at its foot.
import { Face, Icon, Plate, Text, useWords } from "@waypost/kit";
import type { Category, PromiseCardView, Recipient } from "@waypost/protocol";
import { type ReactNode, useState } from "react";
import { useApp, useClinic } from "../../app/context";
import { useOpenWords } from "../../app/Frame";

const CATEGORIES: Category[] = ["refill", "test_result", "visit", "health_question", "form"];
/** More readers than this are folded. */
const SHOWN = 4;

type Props = {
  card: PromiseCardView;
  children: ReactNode;
  onCategory?: (category: Category) => void;
  onFewer?: (fewer: boolean) => void;
};

export function PromiseCard({ card, children, onCategory, onFewer }: Props) {
  const { t } = useWords();
  const { status } = useApp();
  const { clinic, times } = useClinic();
  const [all, setAll] = useState(false);
  const open = useOpenWords();
  const shown = all || card.recipients.length <= SHOWN ? card.recipients : card.recipients.slice(0, SHOWN - 1);
  const hidden = card.recipients.length - shown.length;
  return (
    <section className="promise" aria-labelledby="promise-title">
      <div className="spread">
        <h2 className="promise-title" id="promise-title">
          {t("promise-title")}
        </h2>
        {onCategory && <Topic card={card} onCategory={onCategory} />}
      </div>
      <Plate live>
        <PlateWords card={card} />
      </Plate>
      {card.from_before && <p className="small soft">{t("promise-from", { when: times.near(card.made_at, status.now) })}</p>}
      <div className="spread">
        <ul className="readers" aria-label={t("promise-readers")}>
          {shown.map((recipient) => (
            <li key={recipient.staff.id}>
              <Face staff={recipient.staff} size="s" />
              <span>
                <b>{recipient.staff.name}</b>
                <span>{part(t, recipient, card)}</span>
              </span>
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <button type="button" className="btn-link small" onClick={() => setAll(true)}>
            {t("promise-more", { count: hidden })}
          </button>
        )}
        {onFewer && (
          <button type="button" className="btn-link small" onClick={() => onFewer(card.audience === "usual")}>
            {t(card.audience === "usual" ? "promise-fewer" : "promise-usual")}
          </button>
        )}
      </div>
      <div className="stack-xs">
        {card.away.map((away) => (
          <p className="worse" key={away.staff.id}>
            <Icon name="cal" />
            <span>
              {t("promise-away", { name: away.staff.short_name, when: times.day(away.until) })}{" "}
              {away.covered_by && t("promise-cover", { name: away.covered_by.short_name, away: away.staff.short_name })}
            </span>
          </p>
        ))}
        {clinic && (
          <p className="worse">
            <Icon name="phone" />
            <span>
              {t("promise-worse")} <span className="tel">{clinic.phone}</span>
              {open && `, ${open}`}.{" "}
              {!clinic.open_now.open && clinic.nurse_line && `${t("promise-nurse-line", { phone: clinic.nurse_line })} `}
              <Text id="promise-danger" args={{ number: clinic.emergency_number }} />
            </span>
          </p>
        )}
      </div>
      <div className="promise-foot">
        {children}
        <span className="signed">
          <Icon name="seal" />
          {t("promise-signed")}
        </span>
      </div>
    </section>
  );
}

function PlateWords({ card }: { card: PromiseCardView }) {
  const { times } = useClinic();
  const name = card.answerer?.name ?? card.team_name;
  if (!card.due_at) return <Text id="promise-plate-no-hour" args={{ name }} />;
  return <Text id="promise-plate" args={{ name, when: times.weekdayTime(card.due_at) }} />;
}

function part(t: (id: string, args?: Record<string, string>) => string, recipient: Recipient, card: PromiseCardView): string {
  const own = recipient.of_care_team && recipient.staff.role === "doctor";
  const role = t(own ? "your-doctor" : `role-${recipient.staff.role}`);
  if (recipient.part === "answers") return `${role}, ${t("answers-you")}`;
  const away = card.away.find((one) => one.covered_by?.id === recipient.staff.id);
  if (recipient.part === "covers" && away) return `${role}, ${t("for-someone", { name: away.staff.short_name })}`;
  return `${role}, ${t("reads-too")}`;
}

function Topic({ card, onCategory }: { card: PromiseCardView; onCategory: (category: Category) => void }) {
  const { t } = useWords();
  const [changing, setChanging] = useState(false);
  if (changing) {
    return (
      <div className="topic-choice">
        {CATEGORIES.map((category) => (
          <button
            key={category}
            type="button"
            className="btn"
            aria-pressed={category === card.category}
            onClick={() => {
              onCategory(category);
              setChanging(false);
            }}
          >
            {t(`category-${category}`)}
          </button>
        ))}
      </div>
    );
  }
  return (
    <p className="topic small">
      <Text id={card.category_picked ? "topic-picked" : "topic-looks"} args={{ category: t(`category-${card.category}`) }} />
      <button type="button" className="btn-link" onClick={() => setChanging(true)}>
        {t("topic-change")}
      </button>
    </p>
  );
}

/** "Send to Ana and Dr. Chen". */
export function useSendWords(): (card: PromiseCardView) => string {
  const { t } = useWords();
  return (card) => {
    const names = card.recipients.map((recipient) => recipient.staff.short_name);
    const [first = card.team_name, second = ""] = names;
    if (names.length <= 1) return t("send-to-one", { name: first });
    if (names.length === 2) return t("send-to-two", { first, second });
    return t("send-to-more", { first, count: names.length - 1 });
  };
}
